package org.encompass.notifier.simulation;

import java.time.Instant;
import java.util.List;

/// How bad a night is. Each seed has some troubles in plenty and others not at all, because what is
/// always a little wrong in every way hides what goes wrong alone.
///
/// @param crashes times in a hundred that a node dies around a commit
/// @param faults times in a hundred that the database refuses a commit, or loses its answer
/// @param pauses times in a hundred that others work before a node goes on
/// @param retries times in a hundred that the mail server says "later"
/// @param refusals times in a hundred that it refuses for good
/// @param silences times in a hundred that it does not answer after the dot
/// @param police how much the police change and repeat
/// @param people how much key adults and the desk do
/// @param register how much schools change
record Climate(
    Instant begin,
    int steps,
    int crashes,
    int faults,
    int pauses,
    int retries,
    int refusals,
    int silences,
    int police,
    int people,
    int register) {

  /// Evenings, nights and mornings that are easy to get wrong.
  private static final List<String> BEGINS =
      List.of(
          "2026-11-20T17:00:00Z", // an ordinary Friday evening
          "2026-11-23T10:30:00Z", // Monday during lessons
          "2026-11-24T08:57:00Z", // three minutes before nine
          "2026-10-24T20:00:00Z", // the night before the clocks go back
          "2026-10-25T00:30:00Z", // half past one for the first time
          "2027-03-27T21:00:00Z", // the night before the clocks go forward
          "2026-12-17T18:00:00Z", // before Christmas
          "2027-03-25T18:00:00Z", // before Good Friday
          "2026-08-30T20:00:00Z", // before the first of September
          "2027-10-30T22:00:00Z"); // the clocks go back on a holiday

  static Climate of(Chance chance) {
    return new Climate(
        Instant.parse(chance.pick(BEGINS)).plusSeconds(chance.below(3600)),
        40 + chance.below(60),
        chance.oneOf(0, 0, 3, 10),
        chance.oneOf(0, 0, 2, 8),
        chance.oneOf(0, 5, 15, 30),
        chance.oneOf(0, 10, 40),
        chance.oneOf(0, 0, 10, 30),
        chance.oneOf(0, 10, 40),
        chance.oneOf(1, 3, 6),
        chance.oneOf(0, 3, 8),
        chance.oneOf(0, 1, 4));
  }
}
