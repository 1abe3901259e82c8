package org.encompass.portal.access.web;

import static org.springframework.security.core.authority.FactorGrantedAuthority.WEBAUTHN_AUTHORITY;

import java.time.Clock;
import org.encompass.portal.access.SigningIn;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/// A passkey for Spring Security: begins a sign-in, or completes one of the same account.
@Component
class PasskeySignIn implements AuthenticationProvider {
  private final SigningIn signingIn;
  private final Clock wall;

  PasskeySignIn(SigningIn signingIn, @Qualifier("wall") Clock wall) {
    this.signingIn = signingIn;
    this.wall = wall;
  }

  @Override
  public Authentication authenticate(Authentication token) {
    var attempt = (PasskeyAttempt) token;
    var person =
        signingIn
            .checkPasskey(attempt.challenge(), attempt.answer(), attempt.caller())
            .orElseThrow(() -> new BadCredentialsException("refused"));
    var before = attempt.before();
    if (before == null) {
      return Factors.begin(person, WEBAUTHN_AUTHORITY, wall.instant());
    }
    if (!before.getName().equals(person.accountId())) {
      throw new BadCredentialsException("somebody else's passkey");
    }
    return Factors.add(before, WEBAUTHN_AUTHORITY, wall.instant());
  }

  @Override
  public boolean supports(Class<?> type) {
    return PasskeyAttempt.class.isAssignableFrom(type);
  }
}
