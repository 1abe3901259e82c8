package org.encompass.notifier.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RetryRuleTest {
  private static final Instant NINE = Instant.parse("2026-11-23T09:00:00Z"); // a Monday
  private static final UUID MAIL = new UUID(0, 520_000);

  @Test
  void waitsDoubleFromFiveSecondsToAMinute() {
    var waits = waits(NINE.minus(Duration.ofHours(11)), 8);

    assertThat(waits).hasSize(8);
    var longest = List.of(5, 10, 20, 40, 60, 60, 60, 60);
    IntStream.range(0, 8)
        .forEach(
            i ->
                assertThat(waits.get(i))
                    .isBetween(
                        Duration.ofMillis(750L * longest.get(i)),
                        Duration.ofSeconds(longest.get(i))));
  }

  @Test
  void noMailSleepsPastItsDeadlineHoweverOftenItFailed() {
    var random = new Random(520_000);
    for (int i = 0; i < 10_000; i++) {
      var now = NINE.minusMillis(2_000 + random.nextInt(43_200_000));
      var next = RetryRule.next(1 + random.nextInt(1_000), now, NINE, new UUID(0, i));
      assertThat(next).isAfter(now).isBefore(NINE);
    }
  }

  @Test
  void triesGrowDenserTheNearerTheDeadline() {
    assertThat(triesBetween(NINE.minus(Duration.ofMinutes(1)), NINE)).isGreaterThan(20);
    assertThat(triesBetween(NINE.minus(Duration.ofMinutes(10)), NINE)).isGreaterThan(40);
    assertThat(triesBetween(NINE.minus(Duration.ofHours(1)), NINE)).isGreaterThan(90);
  }

  @Test
  void mailThatFirstFailsTenSecondsBeforeNineIsTriedManyTimesMore() {
    assertThat(waits(NINE.minusSeconds(10), 8).stream().reduce(Duration.ZERO, Duration::plus))
        .isLessThan(Duration.ofSeconds(10));
  }

  @Test
  void afterTheDeadlineItGoesOnMoreAndMoreSlowlyAndNeverStops() {
    assertThat(wait(40, NINE)).isBetween(Duration.ofSeconds(45), Duration.ofMinutes(1));
    assertThat(wait(40, NINE.plus(Duration.ofMinutes(20))))
        .isBetween(Duration.ofSeconds(225), Duration.ofMinutes(5));
    assertThat(wait(900, NINE.plus(Duration.ofDays(3))))
        .isBetween(Duration.ofSeconds(675), Duration.ofMinutes(15));
  }

  @Test
  void mailsOfOneOutageDoNotComeBackTogetherAndEachIsReplayable() {
    var now = NINE.minus(Duration.ofHours(2));
    var times =
        IntStream.range(0, 1_000)
            .mapToObj(i -> RetryRule.next(9, now, NINE, new UUID(0, i)))
            .toList();

    assertThat(times.stream().distinct().count()).isGreaterThan(900);
    assertThat(RetryRule.next(9, now, NINE, MAIL)).isEqualTo(RetryRule.next(9, now, NINE, MAIL));
  }

  private static Duration wait(int attempts, Instant now) {
    return Duration.between(now, RetryRule.next(attempts, now, NINE, MAIL));
  }

  private static List<Duration> waits(Instant from, int number) {
    var waits = new ArrayList<Duration>();
    var now = from;
    for (int attempt = 1; attempt <= number; attempt++) {
      waits.add(wait(attempt, now));
      now = now.plus(waits.getLast());
    }
    return waits;
  }

  private static int triesBetween(Instant from, Instant to) {
    var tries = 0;
    for (var now = from; now.isBefore(to); now = RetryRule.next(20 + tries, now, NINE, MAIL)) {
      tries++;
    }
    return tries;
  }
}
