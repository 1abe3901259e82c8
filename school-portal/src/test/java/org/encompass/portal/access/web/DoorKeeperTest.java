package org.encompass.portal.access.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.core.authority.FactorGrantedAuthority.AUTHORIZATION_CODE_AUTHORITY;
import static org.springframework.security.core.authority.FactorGrantedAuthority.PASSWORD_AUTHORITY;
import static org.springframework.security.core.authority.FactorGrantedAuthority.WEBAUTHN_AUTHORITY;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.encompass.portal.access.SignedIn;
import org.encompass.portal.access.SignedIn.Kind;
import org.encompass.portal.access.TotpFactor;
import org.encompass.portal.access.web.Doors.Who;
import org.encompass.portal.domain.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.authorization.FactorAuthorizationDecision;
import org.springframework.security.core.Authentication;

class DoorKeeperTest {
  private static final Instant NOW = Instant.parse("2026-11-23T08:15:00Z");

  @ParameterizedTest
  @ValueSource(strings = {PASSWORD_AUTHORITY, AUTHORIZATION_CODE_AUTHORITY})
  void aFirstFactorAloneAsksForTheSecond(String factor) {
    var half = Factors.begin(person(Kind.KEY_ADULT), factor, NOW);
    assertThat(at(Who.FIRST_FACTOR, half, NOW)).isEqualTo("in");
    for (var who : new Who[] {Who.BOTH, Who.KEY_ADULT, Who.READER, Who.ADMINISTRATOR}) {
      assertThat(at(who, half, NOW)).isEqualTo(DoorKeeper.SECOND);
    }
    var whole = Factors.add(half, TotpFactor.AUTHORITY, NOW);
    assertThat(at(Who.READER, whole, NOW)).isEqualTo("in");
    assertThat(at(Who.ADMINISTRATOR, whole, NOW)).isEqualTo("out");
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void aPasskeyIsBothFactors(Kind kind) {
    var signIn = Factors.begin(person(kind), WEBAUTHN_AUTHORITY, NOW);
    assertThat(at(Who.BOTH, signIn, NOW)).isEqualTo("in");
    assertThat(at(Who.READER, signIn, NOW)).isEqualTo(kind == Kind.KEY_ADULT ? "in" : "out");
    assertThat(at(Who.ADMINISTRATOR, signIn, NOW))
        .isEqualTo(kind == Kind.ADMINISTRATOR ? "in" : "out");
  }

  @Test
  void aCodeAloneIsNoSignIn() {
    var odd = Factors.begin(person(Kind.KEY_ADULT), TotpFactor.AUTHORITY, NOW);
    assertThat(at(Who.BOTH, odd, NOW)).isEqualTo(DoorKeeper.FIRST);
  }

  /// 27 March 2026: the clocks go forward at one; midnight in London is midnight in UTC. On 27 July
  /// it is an hour earlier.
  @ParameterizedTest
  @ValueSource(strings = {"2026-03-27T00:00:00Z", "2026-07-26T23:00:00Z"})
  void readingNeedsASecondFactorOfTheDay(String midnightInLondon) {
    var midnight = Instant.parse(midnightInLondon);
    var before = midnight.minusSeconds(1);
    var evening =
        Factors.add(
            Factors.begin(person(Kind.KEY_ADULT), PASSWORD_AUTHORITY, before),
            TotpFactor.AUTHORITY,
            before);
    assertThat(at(Who.READER, evening, before)).isEqualTo("in");
    assertThat(at(Who.READER, evening, midnight)).isEqualTo(DoorKeeper.SECOND);
    assertThat(at(Who.BOTH, evening, midnight)).as("names").isEqualTo(DoorKeeper.SECOND);
    assertThat(at(Who.KEY_ADULT, evening, midnight)).isEqualTo("in");
    var again = Factors.add(evening, WEBAUTHN_AUTHORITY, midnight);
    assertThat(at(Who.READER, again, midnight)).isEqualTo("in");
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void changingHowOneSignsInNeedsASecondFactorOfJustNow(Kind kind) {
    var signIn = Factors.begin(person(kind), WEBAUTHN_AUTHORITY, NOW);
    var later = NOW.plus(Duration.ofMinutes(5));
    assertThat(at(Who.OWNER, signIn, later)).isEqualTo("in");
    assertThat(at(Who.OWNER, signIn, later.plusSeconds(1))).isEqualTo(DoorKeeper.SECOND);
    var again = Factors.add(signIn, TotpFactor.AUTHORITY, later);
    assertThat(at(Who.OWNER, again, later.plusSeconds(1))).isEqualTo("in");
  }

  @Test
  void administratorsGoOnFromTheFirstPageOnAnotherDay() {
    var evening = Factors.begin(person(Kind.ADMINISTRATOR), WEBAUTHN_AUTHORITY, NOW);
    var after = NOW.plus(Duration.ofDays(1));
    var keeper = new DoorKeeper(Who.BOTH, Duration.ofDays(2), Clock.systemUTC());
    assertThat(keeper.decide(Factors.of(evening).orElseThrow(), after).isGranted()).isTrue();
  }

  @Test
  void askingAgainMakesNoSessionLonger() {
    var first = Factors.begin(person(Kind.KEY_ADULT), WEBAUTHN_AUTHORITY, NOW);
    var later = NOW.plus(Duration.ofHours(8));
    var again = Factors.add(first, WEBAUTHN_AUTHORITY, later);
    assertThat(at(Who.BOTH, again, later)).isEqualTo("in");
    assertThat(at(Who.BOTH, again, later.plusSeconds(1))).isEqualTo(DoorKeeper.FIRST);
  }

  private static SignedIn person(Kind kind) {
    return new SignedIn("somebody", kind, Language.EN);
  }

  private static String at(Who who, Authentication signIn, Instant now) {
    var keeper = new DoorKeeper(who, Duration.ofHours(8), Clock.systemUTC());
    AuthorizationResult result = keeper.decide(Factors.of(signIn).orElseThrow(), now);
    return result instanceof FactorAuthorizationDecision asked && !asked.isGranted()
        ? asked.getFactorErrors().getFirst().getRequiredFactor().getAuthority()
        : result.isGranted() ? "in" : "out";
  }
}
