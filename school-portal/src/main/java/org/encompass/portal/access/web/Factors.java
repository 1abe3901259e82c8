package org.encompass.portal.access.web;

import static org.springframework.security.core.authority.FactorGrantedAuthority.AUTHORIZATION_CODE_AUTHORITY;
import static org.springframework.security.core.authority.FactorGrantedAuthority.PASSWORD_AUTHORITY;
import static org.springframework.security.core.authority.FactorGrantedAuthority.WEBAUTHN_AUTHORITY;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.encompass.portal.access.SignedIn;
import org.encompass.portal.access.TotpFactor;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/// What a sign-in has shown so far, each with its moment. A password or another service's word is a
/// first factor, an app's code a second one. A passkey is always asked for the person's finger,
/// face or PIN: it is both.
///
/// @param person who signs in
/// @param given every factor given; one may be there twice, when it was asked for again
public record Factors(SignedIn person, List<FactorGrantedAuthority> given) {
  private static final Set<String> FIRST =
      Set.of(PASSWORD_AUTHORITY, AUTHORIZATION_CODE_AUTHORITY, WEBAUTHN_AUTHORITY);
  private static final Set<String> SECOND = Set.of(TotpFactor.AUTHORITY, WEBAUTHN_AUTHORITY);

  /// Those of a sign-in; empty for a stranger.
  public static Optional<Factors> of(Authentication signIn) {
    return signIn.getPrincipal() instanceof SignedIn person
        ? Optional.of(new Factors(person, factors(signIn.getAuthorities())))
        : Optional.empty();
  }

  /// A new sign-in that has given its first factor, or a passkey.
  public static Authentication begin(SignedIn person, String factor, Instant now) {
    return signIn(
        person, List.of(new SimpleGrantedAuthority("ROLE_" + person.kind()), issued(factor, now)));
  }

  /// The same sign-in with one more factor. What was given before stays, with its moment: asking
  /// again makes no session longer.
  public static Authentication add(Authentication signIn, String factor, Instant now) {
    var person = of(signIn).orElseThrow().person();
    var authorities = new ArrayList<GrantedAuthority>(signIn.getAuthorities());
    authorities.add(issued(factor, now));
    return signIn(person, authorities);
  }

  /// When the sign-in began.
  public Instant since() {
    return moments(given).min(Instant::compareTo).orElse(Instant.EPOCH);
  }

  /// Whether one of the first factors was given.
  public boolean hasFirst() {
    return given.stream().anyMatch(factor -> FIRST.contains(factor.getAuthority()));
  }

  /// When a second factor was given last.
  public Optional<Instant> lastSecond() {
    return moments(given.stream().filter(factor -> SECOND.contains(factor.getAuthority())).toList())
        .max(Instant::compareTo);
  }

  private static Stream<Instant> moments(List<FactorGrantedAuthority> factors) {
    return factors.stream().map(FactorGrantedAuthority::getIssuedAt);
  }

  private static List<FactorGrantedAuthority> factors(
      Collection<? extends GrantedAuthority> authorities) {
    return authorities.stream()
        .filter(FactorGrantedAuthority.class::isInstance)
        .map(FactorGrantedAuthority.class::cast)
        .toList();
  }

  private static FactorGrantedAuthority issued(String factor, Instant now) {
    return FactorGrantedAuthority.withAuthority(factor).issuedAt(now).build();
  }

  private static Authentication signIn(SignedIn person, List<GrantedAuthority> authorities) {
    return UsernamePasswordAuthenticationToken.authenticated(person, null, authorities);
  }
}
