package org.encompass.portal.access.web;

import org.springframework.security.core.AuthenticationException;

/// A name and a password that fit several accounts.
final class SeveralAccounts extends AuthenticationException {
  private static final long serialVersionUID = 1;

  SeveralAccounts() {
    super("several accounts");
  }
}
