package org.encompass.portal.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.encompass.portal.access.KnownDevices;
import org.encompass.portal.access.PortalProperties;
import org.encompass.portal.access.RandomToken;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/// The mark that a browser carries so that its next sign-in is no news. It opens nothing.
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

  /// Notes that this person uses this browser.
  void usedBy(String accountId, HttpServletRequest request, HttpServletResponse response) {
    var carried = WebUtils.getCookie(request, NAME);
    var mark = carried == null ? RandomToken.create() : new RandomToken(carried.getValue());
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
