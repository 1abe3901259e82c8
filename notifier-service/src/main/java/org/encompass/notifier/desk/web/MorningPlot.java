package org.encompass.notifier.desk.web;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.encompass.notifier.desk.Morning;
import org.encompass.notifier.desk.Morning.Count;
import org.encompass.notifier.domain.WorkingMorning;

/// One morning drawn: steps of three counts over the hours, and the same numbers for a table.
/// Coordinates are those of a picture 400 wide and 240 high.
///
/// @param begun whether the plot has anything to show yet
/// @param told the line of those told, as an SVG path; so are `done` and `passed`
/// @param deadlines where the moments stand at which something is due
record MorningPlot(
    String day,
    int due,
    boolean begun,
    String sentence,
    List<Tick> hours,
    List<Tick> numbers,
    List<Tick> deadlines,
    String told,
    String done,
    String passed,
    List<Line> table) {
  private static final double LEFT = 44;
  private static final double RIGHT = 378;
  private static final double TOP = 22;
  private static final double BOTTOM = 196;
  private static final int MOST_NUMBERS = 5;
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.UK);
  private static final DateTimeFormatter HOUR =
      DateTimeFormatter.ofPattern("HH:mm", Locale.UK).withZone(WorkingMorning.ZONE);

  /// A mark at an axis.
  record Tick(String at, String label) {}

  /// One row of the table.
  record Line(String at, int told, int done, int passed) {}

  static MorningPlot of(Morning morning) {
    var last = morning.counts().isEmpty() ? null : morning.counts().getLast();
    return new MorningPlot(
        DAY.format(morning.day()),
        morning.due(),
        last != null,
        last == null
            ? "The plot begins at 06:00 on that day."
            : "At %s: told %d of %d, acknowledged or telephoned %d, deadline come %d."
                .formatted(
                    HOUR.format(last.at()), last.told(), morning.due(), last.done(), last.passed()),
        hours(morning),
        numbers(morning),
        morning.deadlines().stream()
            .filter(at -> !at.isBefore(morning.from()) && !at.isAfter(morning.until()))
            .map(at -> new Tick(number(x(morning, at)), HOUR.format(at)))
            .toList(),
        path(morning, Count::told),
        path(morning, Count::done),
        path(morning, Count::passed),
        morning.counts().stream()
            .map(c -> new Line(HOUR.format(c.at()), c.told(), c.done(), c.passed()))
            .toList());
  }

  private static List<Tick> hours(Morning morning) {
    return Stream.iterate(
            morning.from(), at -> !at.isAfter(morning.until()), at -> at.plus(Duration.ofHours(1)))
        .map(at -> new Tick(number(x(morning, at)), HOUR.format(at)))
        .toList();
  }

  private static List<Tick> numbers(Morning morning) {
    int step = step(morning.due());
    return IntStream.rangeClosed(0, morning.due() / step)
        .map(i -> i * step)
        .mapToObj(n -> new Tick(number(y(morning, n)), String.valueOf(n)))
        .toList();
  }

  /// The smallest of 1, 2, 5, 10, 20, 50 ... that needs few marks.
  private static int step(int most) {
    int power = 1;
    while (true) {
      for (int digit : new int[] {1, 2, 5}) {
        if (most / (digit * power) <= MOST_NUMBERS) {
          return digit * power;
        }
      }
      power *= 10;
    }
  }

  private static String path(Morning morning, ToIntFunction<Count> number) {
    return morning.counts().isEmpty()
        ? ""
        : "M%s %s".formatted(number(LEFT), number(y(morning, number.applyAsInt(first(morning)))))
            + morning.counts().stream()
                .map(
                    c ->
                        "H"
                            + number(x(morning, c.at()))
                            + "V"
                            + number(y(morning, number.applyAsInt(c))))
                .collect(Collectors.joining());
  }

  private static Count first(Morning morning) {
    return morning.counts().getFirst();
  }

  private static double x(Morning morning, Instant at) {
    double part =
        (double) Duration.between(morning.from(), at).toSeconds()
            / Duration.between(morning.from(), morning.until()).toSeconds();
    return LEFT + part * (RIGHT - LEFT);
  }

  private static double y(Morning morning, int number) {
    return BOTTOM - (BOTTOM - TOP) * number / Math.max(1, morning.due());
  }

  private static String number(double coordinate) {
    return String.format(Locale.ROOT, "%.1f", coordinate);
  }
}
