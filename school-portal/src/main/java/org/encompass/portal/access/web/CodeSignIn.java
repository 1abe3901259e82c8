package org.encompass.portal.access.web;

import java.time.Clock;
import org.encompass.portal.access.SigningIn;
import org.encompass.portal.access.TotpFactor;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/// The second factor for Spring Security: adds itself to what the password gave.
@Component
class CodeSignIn implements AuthenticationProvider {
  private final SigningIn signingIn;
  private final Clock wall;

  CodeSignIn(SigningIn signingIn, @Qualifier("wall") Clock wall) {
    this.signingIn = signingIn;
    this.wall = wall;
  }

  @Override
  public Authentication authenticate(Authentication attempt) {
    var first = ((CodeAttempt) attempt).first();
    if (!signingIn.checkCode(first.getName(), ((CodeAttempt) attempt).code())) {
      throw new BadCredentialsException("refused");
    }
    return Factors.add(first, TotpFactor.AUTHORITY, wall.instant());
  }

  @Override
  public boolean supports(Class<?> type) {
    return CodeAttempt.class.isAssignableFrom(type);
  }
}
