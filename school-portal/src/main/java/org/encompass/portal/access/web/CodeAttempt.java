package org.encompass.portal.access.web;

import java.util.List;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.Authentication;

/// A code on its way to be checked, with the sign-in that it is to complete.
final class CodeAttempt extends AbstractAuthenticationToken {
  private static final long serialVersionUID = 1;

  private final transient Authentication first;
  private final transient String code;

  CodeAttempt(Authentication first, String code) {
    super(List.of());
    this.first = first;
    this.code = code;
  }

  Authentication first() {
    return first;
  }

  String code() {
    return code;
  }

  @Override
  public Object getCredentials() {
    return code;
  }

  @Override
  public Object getPrincipal() {
    return first.getName();
  }
}
