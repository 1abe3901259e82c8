package org.encompass.portal.access.web;

import static java.util.Objects.requireNonNull;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.encompass.portal.access.SignedIn;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.savedrequest.RequestCache;

/// After both factors: a key adult goes where the mail's link led, an administrator to today's
/// board.
final class SignedInHandler extends SavedRequestAwareAuthenticationSuccessHandler {
  private final RequestCache saved;
  private final DeviceCookie device;

  SignedInHandler(RequestCache saved, DeviceCookie device) {
    this.saved = saved;
    this.device = device;
    setRequestCache(saved);
  }

  @Override
  public void onAuthenticationSuccess(
      HttpServletRequest request, HttpServletResponse response, Authentication authentication)
      throws IOException, ServletException {
    var who = (SignedIn) requireNonNull(authentication.getPrincipal());
    device.usedBy(who.accountId(), request, response);
    switch (who.kind()) {
      case KEY_ADULT -> super.onAuthenticationSuccess(request, response, authentication);
      case ADMINISTRATOR -> {
        saved.removeRequest(request, response);
        getRedirectStrategy().sendRedirect(request, response, "/dashboard");
      }
    }
  }
}
