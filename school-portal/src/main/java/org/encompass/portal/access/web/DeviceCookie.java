package org.encompass.portal.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.encompass.portal.access.Caller;
import org.encompass.portal.access.KnownDevices;
import org.encompass.portal.access.PortalProperties;
import org.encompass.portal.access.RandomToken;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/// The mark that a browser carries so that its next sign-in is no news, and so that strangers'
/// failures do not keep it out. It opens nothing.
@Component
class DeviceCookie {
  private static final String NAME = "encompass-device";
  private static final Duration LIFE = Duration.ofDays(400);

  private final KnownDevices devices;
  private final boolean https;

  DeviceCookie(KnownDevices devices, PortalProperties portal) {
    this.devices = devices;
    this.https = "https".equals(portal.baseUrl().getScheme());
  }

  /// From where a request comes.
  static Caller caller(HttpServletRequest request) {
    var carried = WebUtils.getCookie(request, NAME);
    return new Caller(
        request.getRemoteAddr(), carried == null ? null : new RandomToken(carried.getValue()));
  }

  /// Notes that this person uses this browser.
  void usedBy(String accountId, HttpServletRequest request, HttpServletResponse response) {
    var carried = caller(request).device();
    var mark = carried == null ? RandomToken.create() : carried;
    devices.usedFrom(accountId, mark);
    response.addHeader(
        HttpHeaders.SET_COOKIE,
        ResponseCookie.from(NAME, mark.value())
            .httpOnly(true)
            .secure(https)
            .sameSite("Lax")
            .path("/")
            .maxAge(LIFE)
            .build()
            .toString());
  }
}
