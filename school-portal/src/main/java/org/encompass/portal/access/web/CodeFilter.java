package org.encompass.portal.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import org.encompass.portal.access.SignedIn;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.AbstractAuthenticationProcessingFilter;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/// Takes the code from its form. The session gets a new id once more.
final class CodeFilter extends AbstractAuthenticationProcessingFilter {
  CodeFilter(AuthenticationManager manager) {
    super(
        PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, "/sign-in/code"),
        manager);
    setSessionAuthenticationStrategy(new ChangeSessionIdAuthenticationStrategy());
  }

  @Override
  public Authentication attemptAuthentication(
      HttpServletRequest request, HttpServletResponse response) {
    var first = SecurityContextHolder.getContext().getAuthentication();
    if (first == null || !(first.getPrincipal() instanceof SignedIn)) {
      throw new InsufficientAuthenticationException("no first factor");
    }
    var code = Objects.requireNonNullElse(request.getParameter("code"), "");
    return getAuthenticationManager().authenticate(new CodeAttempt(first, code));
  }
}
