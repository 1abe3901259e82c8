package org.encompass.portal.access.web;

import java.util.List;
import org.encompass.portal.access.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.Authentication;

/// A passkey's answer on its way to be checked.
final class PasskeyAttempt extends AbstractAuthenticationToken {
  private static final long serialVersionUID = 1;

  private final transient @Nullable Authentication before;
  private final transient String challenge;
  private final transient String answer;
  private final transient Caller caller;

  /// @param before the sign-in that it is to complete; null for one that begins with it
  PasskeyAttempt(@Nullable Authentication before, String challenge, String answer, Caller caller) {
    super(List.of());
    this.before = before;
    this.challenge = challenge;
    this.answer = answer;
    this.caller = caller;
  }

  @Nullable Authentication before() {
    return before;
  }

  String challenge() {
    return challenge;
  }

  String answer() {
    return answer;
  }

  Caller caller() {
    return caller;
  }

  @Override
  public Object getCredentials() {
    return answer;
  }

  @Override
  public Object getPrincipal() {
    return "a passkey's owner";
  }
}
