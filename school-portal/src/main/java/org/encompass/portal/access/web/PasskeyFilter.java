package org.encompass.portal.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import org.encompass.portal.access.SignedIn;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.AbstractAuthenticationProcessingFilter;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/// Takes a passkey's answer from its form. The session gets a new id.
final class PasskeyFilter extends AbstractAuthenticationProcessingFilter {
  /// Where a sign-in begins with a passkey.
  static final String ALONE = "/sign-in/passkey";

  /// Where a passkey completes a sign-in, or is given once more.
  static final String SECOND = "/sign-in/code/passkey";

  private static final Logger log = LoggerFactory.getLogger(PasskeyFilter.class);

  private final boolean second;

  PasskeyFilter(String path, AuthenticationManager manager) {
    super(PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, path), manager);
    this.second = path.equals(SECOND);
    setSessionAuthenticationStrategy(new ChangeSessionIdAuthenticationStrategy());
  }

  @Override
  public Authentication attemptAuthentication(
      HttpServletRequest request, HttpServletResponse response) {
    var challenge =
        PasskeyQuestions.takeChallenge(request.getSession()).orElseThrow(PasskeyFilter::unasked);
    var answer = Objects.requireNonNullElse(request.getParameter(PasskeyQuestions.ANSWER), "");
    return getAuthenticationManager()
        .authenticate(
            new PasskeyAttempt(
                second ? before() : null, challenge, answer, DeviceCookie.caller(request)));
  }

  private static BadCredentialsException unasked() {
    log.info("a passkey was refused: nothing was asked in this session");
    return new BadCredentialsException("nothing was asked");
  }

  private static Authentication before() {
    var signIn = SecurityContextHolder.getContext().getAuthentication();
    if (signIn == null || !(signIn.getPrincipal() instanceof SignedIn)) {
      throw new InsufficientAuthenticationException("no first factor");
    }
    return signIn;
  }
}
