package org.encompass.notifier.desk.report;

import java.util.List;
import java.util.function.Predicate;

/// How the deadlines of one day were kept; due = met + missed + unjudged.
///
/// @param toldInTime of those due; who is told in time may still not have acknowledged
/// @param lateOnArrival of those due: their morning had passed before the police sent them
/// @param open somebody must still do something about them
public record DayFigures(
    int due, int met, int missed, int unjudged, int toldInTime, int lateOnArrival, int open) {

  static DayFigures of(List<DayRow> rows) {
    return new DayFigures(
        rows.size(),
        count(rows, row -> Boolean.TRUE.equals(row.met())),
        count(rows, DayRow::missed),
        count(rows, row -> row.met() == null),
        count(rows, DayRow::toldInTime),
        count(rows, DayRow::lateOnArrival),
        count(rows, DayRow::open));
  }

  private static int count(List<DayRow> rows, Predicate<DayRow> which) {
    return (int) rows.stream().filter(which).count();
  }
}
