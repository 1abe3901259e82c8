package org.encompass.portal.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import org.encompass.harness.Totp;
import org.encompass.portal.access.Admission.Training;
import org.encompass.portal.access.SchoolList.Place;
import org.encompass.portal.access.Throttle.Attempts;
import org.encompass.portal.domain.Role;
import org.encompass.portal.domain.SchoolKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SigningInRulesTest {
  private static final Instant NOW = Instant.parse("2026-11-23T08:15:07Z");
  private static final Period TWO_WEEKS = Period.ofDays(14);
  private static final LocalDate TODAY = LocalDate.parse("2026-11-23");

  @ParameterizedTest
  @ValueSource(ints = {-30, 0, 30})
  void aCodeCountsOneStepEarlyOrLate(int seconds) {
    var secret = TotpFactor.newSecret();
    var code = Totp.code(TotpFactor.base32(secret), NOW.plusSeconds(seconds));
    var step = NOW.plusSeconds(seconds).getEpochSecond() / 30;
    assertThat(TotpFactor.step(secret, code.substring(0, 3) + " " + code.substring(3), NOW))
        .hasValue(step);
  }

  @ParameterizedTest
  @ValueSource(ints = {-60, 60})
  void aCodeTwoStepsAwayDoesNotCount(int seconds) {
    var secret = TotpFactor.newSecret();
    var code = Totp.code(TotpFactor.base32(secret), NOW.plusSeconds(seconds));
    assertThat(TotpFactor.step(secret, code, NOW)).isEmpty();
    assertThat(TotpFactor.step(secret, "", NOW)).isEmpty();
  }

  @Test
  void locksDoubleFromTheLimitOn() {
    var attempts = new Attempts(0, null, NOW);
    for (var count = 1; count < 5; count++) {
      attempts = attempts.plusOne(5, NOW);
      assertThat(attempts.locked(NOW)).isFalse();
    }
    for (var minutes : new int[] {1, 2, 4, 8, 15, 15}) {
      attempts = attempts.plusOne(5, NOW);
      assertThat(attempts.lockedUntil()).isEqualTo(NOW.plus(Duration.ofMinutes(minutes)));
    }
    var nextDay = NOW.plus(Duration.ofDays(1));
    assertThat(attempts.plusOne(5, nextDay).count()).isEqualTo(1);
  }

  @Test
  void onlyTheTrainedReadUnlessThereIsNobodyElse() {
    assertThat(admission(Role.LEAD, TODAY, false)).isInstanceOf(Admission.Admitted.class);
    assertThat(admission(Role.DEPUTY, TODAY.minusDays(1), false))
        .isInstanceOf(Admission.NotTrained.class);
    assertThat(admission(Role.LEAD, null, false)).isInstanceOf(Admission.NotTrained.class);
    assertThat(admission(Role.LEAD, null, true))
        .isEqualTo(new Admission.Admitted(place(Role.LEAD, null, true), Training.NONE));
    assertThat(admission(Role.HEAD, TODAY, true)).isInstanceOf(Admission.NotAReader.class);
    assertThat(admission(Role.LA_OFFICER, TODAY, false)).isInstanceOf(Admission.Admitted.class);
  }

  @Test
  void whoseTrainingHasEndedReadsOnForTheDaysOfGrace() {
    assertThat(training(TODAY)).isEqualTo(Training.CURRENT);
    assertThat(training(TODAY.minusDays(1))).isEqualTo(Training.IN_GRACE);
    assertThat(training(TODAY.minusDays(14))).isEqualTo(Training.IN_GRACE);
    var only = place(Role.LEAD, TODAY.minusDays(14), true);
    assertThat(Admission.of(only, TODAY, TWO_WEEKS))
        .as("the grace is said before the exception")
        .isEqualTo(new Admission.Admitted(only, Training.IN_GRACE));
    for (var ended : new LocalDate[] {TODAY.minusDays(15), null}) {
      assertThat(Admission.of(place(Role.LEAD, ended, false), TODAY, TWO_WEEKS))
          .isInstanceOf(Admission.NotTrained.class);
    }
  }

  private static Training training(LocalDate until) {
    var place = place(Role.DEPUTY, until, false);
    return ((Admission.Admitted) Admission.of(place, TODAY, TWO_WEEKS)).training();
  }

  private static Admission admission(Role role, LocalDate trainedUntil, boolean only) {
    return Admission.of(place(role, trainedUntil, only), TODAY, Period.ZERO);
  }

  private static Place place(Role role, LocalDate trainedUntil, boolean only) {
    return new Place(new SchoolKey("900001"), "Larkmead", role, trainedUntil, only, 1);
  }
}
