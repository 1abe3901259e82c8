package org.encompass.portal.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.encompass.portal.testing.KeyAdults;
import org.encompass.portal.testing.PortalTest;
import org.encompass.portal.testing.ShiftedClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class SigningInTriesTest {
  private static final String WRONG = "not the password";

  @Autowired SigningIn signingIn;
  @Autowired Tries tries;
  @Autowired AccountStore accounts;
  @Autowired KnownDevices devices;
  @Autowired Passkeys passkeys;
  @Autowired Throttle throttle;
  @Autowired KeyAdults people;
  @Autowired JdbcClient jdbc;

  @Autowired
  @Qualifier("wall")
  ShiftedClock wall;

  @AfterEach
  void realTimeAgain() {
    wall.back();
  }

  @Test
  void whatOneAddressIsRefusedDoesNotLockThePersonOutEverywhere() {
    var adult = people.lead(people.school());
    for (var again = 0; again < 60; again++) {
      signingIn.checkPassword(adult.email(), WRONG, "", from("192.0.2.1"));
    }
    assertThat(signingIn.checkPassword(adult.email(), adult.password(), "", from("192.0.2.1")))
        .isInstanceOf(FirstFactor.Refused.class);
    assertThat(signingIn.checkPassword(adult.email(), adult.password(), "", from("192.0.2.2")))
        .isInstanceOf(FirstFactor.Given.class);
  }

  @Test
  void allNamesOfAnAccountShareItsTries() {
    var adult = people.lead(people.school());
    for (var again = 0; again < 3; again++) {
      signingIn.checkPassword(adult.email(), WRONG, "", from("192.0.2.3"));
      signingIn.checkPassword(adult.id(), WRONG, "", from("192.0.2.3"));
    }
    assertThat(signingIn.checkPassword(adult.id(), adult.password(), "", from("192.0.2.3")))
        .isInstanceOf(FirstFactor.Refused.class);
    assertThat(signingIn.checkPassword(adult.email(), adult.password(), "", from("192.0.2.3")))
        .isInstanceOf(FirstFactor.Refused.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "{}",
        "{\"id\":\"eA\",\"rawId\":null,\"type\":\"public-key\",\"response\":{}}",
        "{\"id\":\"eA\",\"rawId\":\"eA\",\"type\":\"public-key\"}",
        "{\"id\":\"eA\",\"rawId\":\"eA\",\"type\":\"public-key\",\"response\":{}}"
      })
  void halfAnAnswerIsNoAuthenticators(String answer) {
    var challenge = passkeys.askForAny().challenge();
    assertThat(signingIn.checkPasskey(challenge, answer, from("192.0.2.5"))).isEmpty();
    assertThat(passkeys.verify(challenge, answer)).isFalse();
  }

  @Test
  void strangersKeepNobodyOutOfABrowserThatSheUsedBefore() {
    var adult = people.lead(people.school());
    var mark = RandomToken.create();
    devices.usedFrom(adult.id(), mark);
    var account = accounts.find(adult.id()).orElseThrow();
    for (var address = 1; address <= 7; address++) {
      for (var again = 0; again < 5; again++) {
        tries.mayTry("password", account, from("198.51.100." + address));
      }
    }
    assertThat(enters(adult, from("198.51.100.9"))).as("locked everywhere").isFalse();
    assertThat(enters(adult, new Caller("198.51.100.9", RandomToken.create()))).isFalse();
    assertThat(enters(adult, new Caller("198.51.100.9", mark))).isTrue();
    assertThat(enters(adult, new Caller("198.51.100.1", mark))).as("her own network").isTrue();
    for (var again = 0; again < 5; again++) {
      signingIn.checkPassword(adult.email(), WRONG, "", new Caller("198.51.100.9", mark));
    }
    assertThat(enters(adult, new Caller("198.51.100.9", mark))).as("its own count").isFalse();
  }

  @Test
  void whoHasOneAddressOfSixHasThemAll() {
    var adult = people.lead(people.school());
    for (var again = 0; again < 5; again++) {
      signingIn.checkPassword(adult.email(), WRONG, "", from("2001:db8:5:6::" + again));
    }
    assertThat(enters(adult, from("2001:db8:5:6:7:8:9:a"))).isFalse();
    assertThat(enters(adult, from("2001:db8:5:7::1"))).isTrue();
  }

  @Test
  void oneNetworkDoesNotTryEverybodysName() {
    // Tries are counted by the hour: none ends meanwhile.
    wall.shiftTo(wall.instant().truncatedTo(ChronoUnit.HOURS).plus(Duration.ofMinutes(30)));
    var adult = people.lead(people.school());
    var network = from("203.0.113.7");
    for (var name = 1; name < Tries.OVER_ALL_NAMES; name++) {
      tries.mayTryAnyName(network);
    }
    for (var again = 0; again < 3; again++) {
      assertThat(enters(adult, network)).as("who is right is not counted").isTrue();
    }
    signingIn.checkPassword("nobody", WRONG, "", network);
    assertThat(enters(adult, network)).isFalse();
    assertThat(enters(adult, from("203.0.113.8"))).as("another network").isTrue();
    var mark = RandomToken.create();
    devices.usedFrom(adult.id(), mark);
    assertThat(enters(adult, new Caller(network.address(), mark))).isTrue();
  }

  @Test
  void forgottenTriesAreDeleted() {
    throttle.mayTry("somebody " + UUID.randomUUID(), 5);
    throttle.purge(Instant.now().plus(Duration.ofHours(11)));
    assertThat(rows()).isPositive();
    throttle.purge(Instant.now().plus(Duration.ofHours(13)));
    assertThat(rows()).isZero();
  }

  private boolean enters(KeyAdults.Adult adult, Caller caller) {
    return signingIn.checkPassword(adult.email(), adult.password(), "", caller)
        instanceof FirstFactor.Given;
  }

  private static Caller from(String address) {
    return new Caller(address, null);
  }

  private Long rows() {
    return jdbc.sql("SELECT count(*) FROM sign_in_failure").query(Long.class).single();
  }
}
