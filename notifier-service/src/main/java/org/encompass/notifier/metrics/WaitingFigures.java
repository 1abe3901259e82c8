package org.encompass.notifier.metrics;

/// What waits for a person.
///
/// @param oldestReviewSeconds how long the oldest open review has been waiting
/// @param unknown mails of which nobody knows whether the server has them
/// @param nobodyReachable scheduled notifications that nobody could be told about
/// @param hurry open reviews and records put aside with less than 45 minutes left, or none
/// @param withoutCalendar notifications not judged yet whose deadline no calendar of the school or
///     its authority gave
public record WaitingFigures(
    long reviews,
    long oldestReviewSeconds,
    long quarantined,
    long unknown,
    long nobodyReachable,
    long hurry,
    long withoutCalendar) {}
