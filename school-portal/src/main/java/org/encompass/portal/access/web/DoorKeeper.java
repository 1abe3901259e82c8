package org.encompass.portal.access.web;

import static org.springframework.security.core.authority.FactorGrantedAuthority.PASSWORD_AUTHORITY;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.encompass.portal.access.SignedIn;
import org.encompass.portal.access.TotpFactor;
import org.encompass.portal.access.web.Doors.Who;
import org.encompass.portal.domain.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.authorization.FactorAuthorizationDecision;
import org.springframework.security.authorization.RequiredFactor;
import org.springframework.security.authorization.RequiredFactorError;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/// Decides at one door whether a sign-in opens it, or else which factor to ask for: whatever stands
/// for the first ([#FIRST]) or for the second ([#SECOND]). Who may not in asks nobody for a factor
/// twice: the person's kind is looked at last.
final class DoorKeeper implements AuthorizationManager<RequestAuthorizationContext> {
  /// Stands for any first factor.
  static final String FIRST = PASSWORD_AUTHORITY;

  /// Stands for any second factor.
  static final String SECOND = TotpFactor.AUTHORITY;

  /// How long a second factor lets its owner change how she signs in.
  private static final Duration FRESH = Duration.ofMinutes(5);

  private final Who who;
  private final Duration sessionLifetime;
  private final Clock wall;

  DoorKeeper(Who who, Duration sessionLifetime, Clock wall) {
    this.who = who;
    this.sessionLifetime = sessionLifetime;
    this.wall = wall;
  }

  @Override
  public AuthorizationResult authorize(
      Supplier<? extends @Nullable Authentication> signIn, RequestAuthorizationContext context) {
    if (who == Who.ANYBODY) {
      return new AuthorizationDecision(true);
    }
    var presented = signIn.get();
    return presented == null
        ? ask(FIRST)
        : Factors.of(presented)
            .map(factors -> decide(factors, wall.instant()))
            .orElseGet(() -> ask(FIRST));
  }

  AuthorizationResult decide(Factors factors, Instant now) {
    if (!factors.hasFirst() || factors.since().plus(sessionLifetime).isBefore(now)) {
      return ask(FIRST);
    }
    var second = factors.lastSecond();
    var today = second.filter(moment -> day(moment).equals(day(now)));
    var kind = factors.person().kind();
    return switch (who) {
      case ANYBODY, FIRST_FACTOR -> new AuthorizationDecision(true);
      case BOTH ->
          (kind == SignedIn.Kind.KEY_ADULT ? today : second).isEmpty()
              ? ask(SECOND)
              : new AuthorizationDecision(true);
      case OWNER ->
          second.filter(moment -> !moment.plus(FRESH).isBefore(now)).isEmpty()
              ? ask(SECOND)
              : new AuthorizationDecision(true);
      case KEY_ADULT -> second.isEmpty() ? ask(SECOND) : only(kind, SignedIn.Kind.KEY_ADULT);
      case READER -> today.isEmpty() ? ask(SECOND) : only(kind, SignedIn.Kind.KEY_ADULT);
      case ADMINISTRATOR ->
          second.isEmpty() ? ask(SECOND) : only(kind, SignedIn.Kind.ADMINISTRATOR);
    };
  }

  private static LocalDate day(Instant moment) {
    return LocalDate.ofInstant(moment, Times.LONDON);
  }

  private static AuthorizationResult only(SignedIn.Kind kind, SignedIn.Kind allowed) {
    return new AuthorizationDecision(kind == allowed);
  }

  private static AuthorizationResult ask(String factor) {
    var required = RequiredFactor.withAuthority(factor).build();
    return new FactorAuthorizationDecision(List.of(RequiredFactorError.createMissing(required)));
  }
}
