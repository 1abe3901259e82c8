package org.encompass.notifier.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What waits for somebody's decision and is nearly, or already, too late. Children about whom
/// nobody decides are as untold as those whom no mail reaches. Public for this module's own
/// sub-packages.
///
/// @param sentence how many, of what, and by when
/// @param page where they stand
public record Alarm(String sentence, Page page) {
  /// How long before a deadline somebody at the desk must look.
  static final Duration SOON = Duration.ofMinutes(45);

  /// Where decisions are taken.
  public enum Page {
    REVIEW,
    QUARANTINE
  }

  /// The alarms about what waits with these deadlines.
  static List<Alarm> of(List<Instant> reviews, List<Instant> records, Instant now) {
    return Stream.of(
            passed(reviews, now, "child waits", "children wait", Page.REVIEW),
            passed(
                records, now, "record put aside waits", "records put aside wait", Page.QUARANTINE),
            soon(reviews, now, "child waits", "children wait", Page.REVIEW),
            soon(records, now, "record put aside waits", "records put aside wait", Page.QUARANTINE))
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<Alarm> passed(
      List<Instant> deadlines, Instant now, String one, String many, Page page) {
    long late = deadlines.stream().filter(deadline -> !now.isBefore(deadline)).count();
    return late == 0
        ? Optional.empty()
        : Optional.of(
            new Alarm(count(late, one, many) + " for a decision past the deadline: missed", page));
  }

  private static Optional<Alarm> soon(
      List<Instant> deadlines, Instant now, String one, String many, Page page) {
    var near =
        deadlines.stream()
            .filter(deadline -> now.isBefore(deadline) && !deadline.isAfter(now.plus(SOON)))
            .sorted()
            .toList();
    return near.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Alarm(
                count(near.size(), one, many)
                    + " for a decision, due "
                    + Words.time(near.getFirst())
                    + ": "
                    + Words.left(near.getFirst(), now),
                page));
  }

  private static String count(long number, String one, String many) {
    return number + " " + (number == 1 ? one : many);
  }
}
