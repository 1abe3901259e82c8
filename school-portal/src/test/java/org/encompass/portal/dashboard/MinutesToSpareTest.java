package org.encompass.portal.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.encompass.portal.dashboard.Receipts.NINE_ON_MONDAY;
import static org.encompass.portal.dashboard.Receipts.fact;
import static org.encompass.portal.dashboard.Receipts.judged;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.encompass.portal.dashboard.MinutesToSpare.Span;
import org.encompass.schemas.ReceiptMessage.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MinutesToSpareTest {
  @ParameterizedTest
  @CsvSource({
    "PT62H, OVER_TWELVE_HOURS", "PT12H, OVER_TWELVE_HOURS", "PT11H59M59S, FOUR_TO_TWELVE_HOURS",
    "PT2H, TWO_TO_FOUR_HOURS", "PT1H, ONE_TO_TWO_HOURS", "PT59M59S, HALF_TO_ONE_HOUR",
    "PT30M, HALF_TO_ONE_HOUR", "PT15M, QUARTER_TO_HALF_HOUR", "PT14M59S, LAST_QUARTER_HOUR",
    "PT0.001S, LAST_QUARTER_HOUR", "PT0S, LAST_QUARTER_HOUR", "-PT1S, LATE_BY_UP_TO_AN_HOUR",
    "-PT59M, LATE_BY_UP_TO_AN_HOUR", "-PT1H1M, LATE_BY_MORE", "-PT48H, LATE_BY_MORE"
  })
  void eachMarginHasOneSpan(Duration spare, Span span) {
    assertThat(Span.of(MinutesToSpare.minutes(spare))).isEqualTo(span);
  }

  @Test
  void countsNotificationsAndLeavesOutWhatNobodyAcknowledged() {
    var early =
        judged(
            fact("R1", "A", UUID.randomUUID(), State.ACKNOWLEDGED),
            true,
            NINE_ON_MONDAY.minusSeconds(3 * 3600));
    var late =
        judged(
            fact("R1", "A", UUID.randomUUID(), State.ACKNOWLEDGED),
            false,
            NINE_ON_MONDAY.plusSeconds(600));
    var open = fact("R2", "A", UUID.randomUUID(), State.TOLD);
    var settled =
        Accounting.count(List.of(early, late, open)).stream()
            .flatMap(child -> Counted.of(child).stream())
            .filter(row -> row.level() == Counted.Level.PLACE && row.spare() != null)
            .map(row -> new Settled(row.spare(), row.clock(), 1))
            .toList();
    var bars = MinutesToSpare.of(settled);
    assertThat(bars).hasSize(Span.values().length);
    assertThat(bars.stream().filter(bar -> bar.count() > 0))
        .containsExactly(
            new MinutesToSpare.Bar(Span.TWO_TO_FOUR_HOURS, 1),
            new MinutesToSpare.Bar(Span.LATE_BY_UP_TO_AN_HOUR, 1));
  }

  @Test
  void whatWasAnsweredInTimeAndHeardOfLateIsDrawnInTime() {
    // Acknowledged at 08:55 while the notifier was down; the receipt is written at 09:15.
    var heardLate = NINE_ON_MONDAY.plusSeconds(900);
    var met = judged(fact("R1", "A", UUID.randomUUID(), State.ACKNOWLEDGED), true, heardLate);
    assertThat(MinutesToSpare.minutes(met)).isZero();
    assertThat(place(met).clock()).isEqualTo(9 * 60);
    var missed = judged(fact("R1", "A", UUID.randomUUID(), State.ACKNOWLEDGED), false, heardLate);
    assertThat(Span.of(MinutesToSpare.minutes(missed))).isEqualTo(Span.LATE_BY_UP_TO_AN_HOUR);
  }

  private static Counted place(Fact fact) {
    return Counted.of(Accounting.count(List.of(fact)).getFirst()).getLast();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-23T08:59:59Z, 2026-11-23", // a Monday in winter, before nine
    "2026-11-23T09:00:00Z, 2026-11-24",
    "2026-11-20T21:00:00Z, 2026-11-23", // Friday evening
    "2026-10-23T08:30:00Z, 2026-10-26", // half past nine in summer time, a Friday
    "2026-11-21T12:00:00Z, 2026-11-23"
  })
  void withoutADeadlineAChildBelongsToTheNextWorkingMorning(Instant first, LocalDate morning) {
    var fact = fact("R1", "A", null, State.OUT_OF_SCOPE);
    var without =
        new Fact(
            fact.force(),
            fact.reference(),
            fact.childRef(),
            null,
            fact.state(),
            null,
            null,
            null,
            null,
            false,
            null,
            null,
            first,
            first,
            null,
            null);
    assertThat(Mornings.of(without)).isEqualTo(morning);
  }
}
