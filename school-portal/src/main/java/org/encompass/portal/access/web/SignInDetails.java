package org.encompass.portal.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.encompass.portal.access.Caller;

/// Where a password came from, and for which school it was meant if its owner has several accounts.
/// No session keeps it.
record SignInDetails(Caller caller, String school) {
  static SignInDetails of(HttpServletRequest request) {
    return new SignInDetails(
        DeviceCookie.caller(request),
        Objects.requireNonNullElse(request.getParameter("school"), ""));
  }
}
