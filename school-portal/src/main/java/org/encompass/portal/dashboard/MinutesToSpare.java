package org.encompass.portal.dashboard;

import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How long before its deadline each notification was acknowledged or telephoned.
public final class MinutesToSpare {
  private MinutesToSpare() {}

  /// A span of the histogram, widest margin first.
  public enum Span {
    OVER_TWELVE_HOURS(12 * 60),
    FOUR_TO_TWELVE_HOURS(4 * 60),
    TWO_TO_FOUR_HOURS(2 * 60),
    ONE_TO_TWO_HOURS(60),
    HALF_TO_ONE_HOUR(30),
    QUARTER_TO_HALF_HOUR(15),
    LAST_QUARTER_HOUR(0),
    LATE_BY_UP_TO_AN_HOUR(-60),
    LATE_BY_MORE(Integer.MIN_VALUE);

    private final int fromMinutes;

    Span(int fromMinutes) {
      this.fromMinutes = fromMinutes;
    }

    /// Whether the deadline had gone by.
    public boolean late() {
      return fromMinutes < 0;
    }

    /// Whether it was in time, and little more.
    public boolean close() {
      return this == LAST_QUARTER_HOUR;
    }

    static Span of(long minutes) {
      return Arrays.stream(values())
          .filter(span -> minutes >= span.fromMinutes)
          .findFirst()
          .orElse(LATE_BY_MORE);
    }
  }

  /// How many notifications fall into a span.
  public record Bar(Span span, int count) {}

  /// All spans, widest margin first, empty ones too.
  public static List<Bar> of(Collection<Settled> settled) {
    var counts = new int[Span.values().length];
    settled.forEach(some -> counts[Span.of(some.spare()).ordinal()] += some.count());
    return Arrays.stream(Span.values()).map(span -> new Bar(span, counts[span.ordinal()])).toList();
  }

  /// Whole minutes left when a notification was settled; below 0 = late.
  static @Nullable Integer minutes(Fact fact) {
    var deadline = fact.deadline();
    var settled = fact.settled();
    return deadline == null || settled == null
        ? null
        : minutes(Duration.between(settled, deadline));
  }

  // The notifier judges so, too: on the stroke is in time.
  static int minutes(Duration spare) {
    return (int) (spare.isNegative() ? -1 + spare.toMinutes() : spare.toMinutes());
  }
}
