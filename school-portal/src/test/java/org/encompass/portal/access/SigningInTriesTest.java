package org.encompass.portal.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.encompass.portal.testing.KeyAdults;
import org.encompass.portal.testing.PortalTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class SigningInTriesTest {
  private static final String WRONG = "not the password";

  @Autowired SigningIn signingIn;
  @Autowired Passkeys passkeys;
  @Autowired Throttle throttle;
  @Autowired KeyAdults people;
  @Autowired JdbcClient jdbc;

  @Test
  void whatOneAddressIsRefusedDoesNotLockThePersonOutEverywhere() {
    var adult = people.lead(people.school());
    for (var tries = 0; tries < 60; tries++) {
      signingIn.checkPassword(adult.email(), WRONG, "", "192.0.2.1");
    }
    assertThat(signingIn.checkPassword(adult.email(), adult.password(), "", "192.0.2.1"))
        .isInstanceOf(FirstFactor.Refused.class);
    assertThat(signingIn.checkPassword(adult.email(), adult.password(), "", "192.0.2.2"))
        .isInstanceOf(FirstFactor.Given.class);
  }

  @Test
  void allNamesOfAnAccountShareItsTries() {
    var adult = people.lead(people.school());
    for (var tries = 0; tries < 3; tries++) {
      signingIn.checkPassword(adult.email(), WRONG, "", "192.0.2.3");
      signingIn.checkPassword(adult.id(), WRONG, "", "192.0.2.3");
    }
    assertThat(signingIn.checkPassword(adult.id(), adult.password(), "", "192.0.2.3"))
        .isInstanceOf(FirstFactor.Refused.class);
    assertThat(signingIn.checkPassword(adult.email(), adult.password(), "", "192.0.2.3"))
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
    assertThat(signingIn.checkPasskey(challenge, answer, "192.0.2.5")).isEmpty();
    assertThat(passkeys.verify(challenge, answer)).isFalse();
  }

  @Test
  void forgottenTriesAreDeleted() {
    throttle.mayTry("somebody " + UUID.randomUUID(), 5);
    throttle.purge(Instant.now().plus(Duration.ofHours(11)));
    assertThat(rows()).isPositive();
    throttle.purge(Instant.now().plus(Duration.ofHours(13)));
    assertThat(rows()).isZero();
  }

  private Long rows() {
    return jdbc.sql("SELECT count(*) FROM sign_in_failure").query(Long.class).single();
  }
}
