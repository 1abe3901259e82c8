package org.encompass.portal.access.web;

import java.time.Clock;
import org.encompass.portal.access.FirstFactor;
import org.encompass.portal.access.SigningIn;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.stereotype.Component;

/// The first factor for Spring Security.
@Component
class PasswordSignIn implements AuthenticationProvider {
  private final SigningIn signingIn;
  private final Clock wall;

  PasswordSignIn(SigningIn signingIn, @Qualifier("wall") Clock wall) {
    this.signingIn = signingIn;
    this.wall = wall;
  }

  @Override
  public Authentication authenticate(Authentication attempt) {
    if (!(attempt.getDetails() instanceof SignInDetails details)) {
      throw new BadCredentialsException("refused");
    }
    var answer =
        signingIn.checkPassword(
            attempt.getName(),
            String.valueOf(attempt.getCredentials()),
            details.school(),
            details.caller());
    return switch (answer) {
      case FirstFactor.Given(var who) ->
          Factors.begin(who, FactorGrantedAuthority.PASSWORD_AUTHORITY, wall.instant());
      case FirstFactor.Refused() -> throw new BadCredentialsException("refused");
      case FirstFactor.Several() -> throw new SeveralAccounts();
    };
  }

  @Override
  public boolean supports(Class<?> type) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
  }
}
