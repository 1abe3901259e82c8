package org.encompass.notifier.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import org.encompass.notifier.domain.WorkingMorning;
import org.encompass.notifier.feeds.Feed.Basis;
import org.encompass.notifier.feeds.Feed.Verdict;
import org.encompass.notifier.feeds.Feed.Verdict.Heard;
import org.encompass.notifier.feeds.Feed.Verdict.NobodyKnows;
import org.encompass.notifier.feeds.Feed.Verdict.Silent;
import org.encompass.notifier.feeds.FeedHistory.Slot;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SilenceRuleTest {
  private static final String FORCE = "E23000015";
  private static final Instant STARTED = london("2026-11-20T12:00");

  @Test
  void noneWhereSevenWereExpectedIsNoAccident() {
    var history = hourly("2026-11-20T12:00", 8);
    assertThat(look(history, "2026-11-20T18:50")).isInstanceOf(Heard.class);
    assertThat(look(history, "2026-11-20T19:10")).isInstanceOf(Silent.class);
  }

  @Test
  void aQuietHourIsNotASilentOne() { // it sends on Friday and Saturday nights only
    Map<Slot, Long> records = new HashMap<>();
    for (int hour = 18; hour < 24; hour++) {
      records.put(new Slot(DayOfWeek.FRIDAY, hour), 32L);
      records.put(new Slot(DayOfWeek.SATURDAY, hour), 32L);
    }
    var history = history("2026-11-21T23:59", 8, records);
    assertThat(look(history, "2026-11-27T18:00")).isEqualTo(expecting(0.067));
    assertThat(look(history, "2026-11-27T20:00")).isInstanceOf(Silent.class);
  }

  /// The hour that comes twice is two hours of waiting, the one left out is none.
  @ParameterizedTest
  @CsvSource({
    "2026-10-25T00:30, 2026-10-25T05:30, 6", // 25 October 2026: back
    "2027-03-28T00:30, 2027-03-28T07:30, 6", // 28 March 2027: forward
    "2026-11-20T00:30, 2026-11-20T06:30, 6"
  })
  void changesOfTheClocksCountByTheHoursThatPass(String last, String now, double expected) {
    assertThat(look(hourly(last, 8), now)).isEqualTo(expecting(expected));
  }

  @Test
  void christmasIsADayLikeAnyOther() {
    var history = hourly("2026-12-24T22:00", 8);
    assertThat(look(history, "2026-12-25T06:00")).isInstanceOf(Silent.class);
  }

  @Test
  void aLongSilenceIsNotWhatIsExpectedNext() {
    var history = hourly("2026-09-01T12:00", 8);
    assertThat(((Silent) look(history, "2026-11-20T12:00")).expected()).isGreaterThan(1_800);
  }

  @Test
  void aShortHistoryGoesByThePolicy() {
    var short_ = hourly("2026-11-20T12:00", 3);
    assertThat(look(short_, 48.0, "2026-11-20T15:00")).isEqualTo(new Heard(6, Basis.POLICY));
    assertThat(look(short_, 48.0, "2026-11-20T15:31")).isInstanceOf(Silent.class);
    assertThat(look(short_, null, "2026-11-20T15:31")).isEqualTo(new NobodyKnows());
  }

  @Test
  void itsOwnHistoryIsBetterThanThePolicy() {
    assertThat(look(hourly("2026-11-20T12:00", 4), 1000.0, "2026-11-20T13:00"))
        .isEqualTo(expecting(1));
  }

  @Test
  void whoNeverSpokeIsWaitedForFromTheStart() {
    assertThat(look(null, 24.0, "2026-11-20T18:00")).isEqualTo(new Heard(6, Basis.POLICY));
    assertThat(look(null, 24.0, "2026-11-20T19:00")).isEqualTo(new Silent(7, Basis.POLICY));
    assertThat(look(null, null, "2026-11-20T19:00")).isEqualTo(new NobodyKnows());
  }

  private static Verdict look(@Nullable FeedHistory history, String now) {
    return look(history, null, now);
  }

  /// Rounded to three figures, so that equal means equal.
  private static Verdict look(@Nullable FeedHistory history, @Nullable Double aDay, String now) {
    var verdict = SilenceRule.look(FORCE, history, aDay, STARTED, london(now)).verdict();
    return switch (verdict) {
      case Heard(var expected, var basis) -> new Heard(rounded(expected), basis);
      case Silent(var expected, var basis) -> new Silent(rounded(expected), basis);
      case NobodyKnows() -> verdict;
    };
  }

  private static double rounded(double expected) {
    return Math.round(expected * 1000) / 1000.0;
  }

  private static Verdict expecting(double records) {
    return new Heard(records, Basis.HISTORY);
  }

  private static FeedHistory hourly(String last, int weeks) {
    Map<Slot, Long> records = new HashMap<>();
    for (var day : DayOfWeek.values()) {
      for (int hour = 0; hour < 24; hour++) {
        records.put(new Slot(day, hour), (long) weeks);
      }
    }
    return history(last, weeks, records);
  }

  private static FeedHistory history(String last, int weeks, Map<Slot, Long> records) {
    var end = london(last);
    return new FeedHistory(FORCE, end.minusSeconds(weeks * 7L * 86_400), end, records);
  }

  private static Instant london(String local) {
    return LocalDateTime.parse(local).atZone(WorkingMorning.ZONE).toInstant();
  }
}
