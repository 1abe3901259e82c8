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

    static Span of(Duration spare) {
      // Met is strictly before the deadline: on the stroke is late.
      var minutes = spare.isPositive() ? spare.toMinutes() : -1 + spare.toMinutes();
      return Arrays.stream(values())
          .filter(span -> minutes >= span.fromMinutes)
          .findFirst()
          .orElse(LATE_BY_MORE);
    }
  }

  /// How many notifications fall into a span.
  public record Bar(Span span, int count) {}

  /// All spans, widest margin first, empty ones too.
  public static List<Bar> of(Collection<CountedChild> children) {
    var counts = new int[Span.values().length];
    children.stream()
        .flatMap(child -> child.notifications().stream())
        .map(MinutesToSpare::spare)
        .forEach(
            spare -> {
              if (spare != null) {
                counts[Span.of(spare).ordinal()]++;
              }
            });
    return Arrays.stream(Span.values()).map(span -> new Bar(span, counts[span.ordinal()])).toList();
  }

  private static @Nullable Duration spare(Fact fact) {
    var deadline = fact.deadline();
    var settled = fact.settledAt();
    return deadline == null || settled == null ? null : Duration.between(settled, deadline);
  }
}
