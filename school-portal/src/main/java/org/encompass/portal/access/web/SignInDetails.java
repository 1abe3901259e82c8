package org.encompass.portal.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/// Where a password came from, and for which school it was meant if its owner has several accounts.
final class SignInDetails extends WebAuthenticationDetails {
  private static final long serialVersionUID = 1;

  // Asked once; no session keeps it.
  private final transient @Nullable String school;

  SignInDetails(HttpServletRequest request) {
    super(request);
    this.school = request.getParameter("school");
  }

  String school() {
    return Objects.requireNonNullElse(school, "");
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SignInDetails && super.equals(other);
  }

  @Override
  public int hashCode() {
    return super.hashCode();
  }
}
