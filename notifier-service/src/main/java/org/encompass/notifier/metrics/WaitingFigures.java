package org.encompass.notifier.metrics;

/// What waits for a person.
///
/// @param oldestReviewSeconds how long the oldest open review has been waiting
/// @param unknown mails of which nobody knows whether the server has them
/// @param nobodyReachable scheduled notifications that nobody could be told about
/// @param hurry open reviews and records put aside with less than 45 minutes left, or none
/// @param withoutCalendar notifications not judged yet whose deadline no calendar of the school or
///     its authority gave
/// @param suspended forces whose feed two people have stopped
/// @param breaches notifications that were opened and taken back, about which nobody has decided
/// @param breachSecondsLeft until the first of them is to be reported; 0 where there is none
public record WaitingFigures(
    long reviews,
    long oldestReviewSeconds,
    long quarantined,
    long unknown,
    long nobodyReachable,
    long hurry,
    long withoutCalendar,
    long suspended,
    long breaches,
    long breachSecondsLeft) {}
