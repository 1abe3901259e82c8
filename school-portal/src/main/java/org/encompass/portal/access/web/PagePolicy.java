package org.encompass.portal.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/// What a page may load: forms, styles and images of our own. The script that talks to the
/// browser's passkeys runs on the pages that ask for one, the one that renews the day's
/// numbers on theirs, and no script anywhere else.
final class PagePolicy implements HeaderWriter {
  private static final String NAME = "Content-Security-Policy";
  private static final String NO_SCRIPT =
      "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; "
          + "base-uri 'none'; frame-ancestors 'none'";
  private static final String OWN_SCRIPT = NO_SCRIPT + "; script-src 'self'";

  private static final String OWN_NUMBERS = OWN_SCRIPT + "; connect-src 'self'";

  private final RequestMatcher renewsItself = page("/dashboard");
  private final RequestMatcher asksForPasskeys =
      new OrRequestMatcher(
          page("/sign-in"), page("/sign-in/code"), page("/invitation/**"), page("/account/**"));

  @Override
  public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
    response.setHeader(NAME, policy(request));
  }

  private String policy(HttpServletRequest request) {
    if (renewsItself.matches(request)) {
      return OWN_NUMBERS;
    }
    return asksForPasskeys.matches(request) ? OWN_SCRIPT : NO_SCRIPT;
  }

  private static RequestMatcher page(String pattern) {
    return PathPatternRequestMatcher.withDefaults().matcher(pattern);
  }
}
