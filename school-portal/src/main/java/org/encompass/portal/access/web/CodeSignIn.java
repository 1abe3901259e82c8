package org.encompass.portal.access.web;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.util.ArrayList;
import org.encompass.portal.access.SigningIn;
import org.encompass.portal.access.TotpFactor;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;
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
    var authorities = new ArrayList<GrantedAuthority>(first.getAuthorities());
    authorities.add(
        FactorGrantedAuthority.withAuthority(TotpFactor.AUTHORITY)
            .issuedAt(wall.instant())
            .build());
    return UsernamePasswordAuthenticationToken.authenticated(
        requireNonNull(first.getPrincipal()), null, authorities);
  }

  @Override
  public boolean supports(Class<?> type) {
    return CodeAttempt.class.isAssignableFrom(type);
  }
}
