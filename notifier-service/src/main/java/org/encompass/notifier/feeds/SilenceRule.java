package org.encompass.notifier.feeds;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.ToDoubleFunction;
import org.encompass.notifier.domain.WorkingMorning;
import org.encompass.notifier.feeds.Feed.Basis;
import org.encompass.notifier.feeds.Feed.Verdict;
import org.encompass.notifier.feeds.FeedHistory.Slot;
import org.jspecify.annotations.Nullable;

/// When no record is too few. Incidents come by themselves, so where seven are to be expected none
/// at all happens less than once in a thousand times (Poisson, e^-7). Holidays are no special case:
/// they bring more.
final class SilenceRule {
  static final double TOO_MANY_TO_BE_NONE = 7;

  /// Fewer weeks say little about an hour of the week.
  static final double WEEKS_TO_GO_BY = 4;

  private static final double HOURS_A_DAY = 24;
  private static final double HOUR_OF_MILLIS = Duration.ofHours(1).toMillis();

  /// How a feed stands.
  ///
  /// @param history null: nothing that is still known ever came
  /// @param aDay how many records the policy expects a day; null: it says nothing
  /// @param watchedSince from when on a feed that never spoke is waited for
  static Feed look(
      String force,
      @Nullable FeedHistory history,
      @Nullable Double aDay,
      Instant watchedSince,
      Instant now) {
    var last = history == null ? null : history.last();
    var since = last == null ? watchedSince : last;
    if (history != null && history.weeks() >= WEEKS_TO_GO_BY) {
      return new Feed(force, last, verdict(expected(history::mean, since, now), Basis.HISTORY));
    }
    if (aDay != null) {
      double anHour = aDay / HOURS_A_DAY;
      return new Feed(force, last, verdict(expected(_ -> anHour, since, now), Basis.POLICY));
    }
    return new Feed(force, last, new Verdict.NobodyKnows());
  }

  private static Verdict verdict(double expected, Basis basis) {
    return expected >= TOO_MANY_TO_BE_NONE
        ? new Verdict.Silent(expected, basis)
        : new Verdict.Heard(expected, basis);
  }

  /// Hour by hour as they pass: the one that the clocks leave out is not counted, the one that
  /// comes twice is counted twice.
  private static double expected(ToDoubleFunction<Slot> anHour, Instant from, Instant to) {
    double sum = 0;
    var at = from;
    while (at.isBefore(to)) {
      var local = at.atZone(WorkingMorning.ZONE);
      var fullHour = local.truncatedTo(ChronoUnit.HOURS).plusHours(1).toInstant();
      var end = fullHour.isBefore(to) ? fullHour : to;
      var slot = new Slot(local.getDayOfWeek(), local.getHour());
      sum += anHour.applyAsDouble(slot) * Duration.between(at, end).toMillis() / HOUR_OF_MILLIS;
      at = end;
    }
    return sum;
  }

  private SilenceRule() {}
}
