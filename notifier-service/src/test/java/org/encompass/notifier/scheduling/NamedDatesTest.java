package org.encompass.notifier.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.encompass.notifier.scheduling.ASchool.closed;
import static org.encompass.notifier.scheduling.ASchool.date;
import static org.encompass.notifier.scheduling.ASchool.holiday;
import static org.encompass.notifier.scheduling.ASchool.training;
import static org.encompass.notifier.scheduling.ASchool.unknown;

import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.encompass.notifier.domain.WorkingMorning;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Every pair of an incident and its arrival around the days on which clocks and calendars do
/// something, against the mornings that count, written out by hand in UTC.
class NamedDatesTest {
  private static final List<LocalTime> HOURS =
      Stream.of("00:00", "00:30", "01:30", "02:30", "08:59", "09:00", "09:01", "10:30", "23:59")
          .map(LocalTime::parse)
          .toList();

  static Stream<Arguments> windows() {
    return Stream.of(
        window("the clocks go back on 25 October 2026", unknown(), "2026-10-22", "2026-10-28")
            .counts("2026-10-22T08:00Z 2026-10-23T08:00Z 2026-10-26T09:00Z 2026-10-27T09:00Z")
            .counts("2026-10-28T09:00Z 2026-10-29T09:00Z")
            .arguments(),
        window("half-term around 25 October 2026", halfTerm(), "2026-10-22", "2026-11-04")
            .counts("2026-10-22T08:00Z 2026-10-23T08:00Z 2026-11-03T09:00Z 2026-11-04T09:00Z")
            .counts("2026-11-05T09:00Z")
            .arguments(),
        window("clocks go forward on Easter Sunday 2027", unknown(), "2027-03-23", "2027-03-31")
            .counts("2027-03-23T09:00Z 2027-03-24T09:00Z 2027-03-25T09:00Z 2027-03-30T08:00Z")
            .counts("2027-03-31T08:00Z 2027-04-01T08:00Z")
            .arguments(),
        window("Easter holidays 2027", easter(), "2027-03-23", "2027-04-14")
            .counts("2027-03-23T09:00Z 2027-03-24T09:00Z 2027-03-25T09:00Z 2027-04-12T08:00Z")
            .counts("2027-04-13T08:00Z 2027-04-14T08:00Z 2027-04-15T08:00Z")
            .arguments(),
        window("the clocks go back on 31 October 2027", unknown(), "2027-10-28", "2027-11-03")
            .counts("2027-10-28T08:00Z 2027-10-29T08:00Z 2027-11-01T09:00Z 2027-11-02T09:00Z")
            .counts("2027-11-03T09:00Z 2027-11-04T09:00Z")
            .arguments(),
        window("Christmas 2026 without a calendar", unknown(), "2026-12-22", "2027-01-05")
            .counts("2026-12-22T09:00Z 2026-12-23T09:00Z 2026-12-24T09:00Z 2026-12-29T09:00Z")
            .counts("2026-12-30T09:00Z 2026-12-31T09:00Z 2027-01-04T09:00Z 2027-01-05T09:00Z")
            .counts("2027-01-06T09:00Z")
            .arguments(),
        window("Christmas holidays 2026", christmas(), "2026-12-17", "2027-01-06")
            .counts("2026-12-17T09:00Z 2026-12-18T09:00Z 2027-01-05T09:00Z 2027-01-06T09:00Z")
            .counts("2027-01-07T09:00Z")
            .arguments(),
        window("first of September, new calendar", newYear(), "2026-08-27", "2026-09-03")
            .counts("2026-08-27T08:00Z 2026-08-28T08:00Z 2026-09-02T08:00Z 2026-09-03T08:00Z")
            .counts("2026-09-04T08:00Z")
            .arguments(),
        window("first of September, old calendar", oldYear(), "2026-08-27", "2026-09-03")
            .counts("2026-09-01T08:00Z 2026-09-02T08:00Z 2026-09-03T08:00Z 2026-09-04T08:00Z")
            .arguments());
  }

  private static ASchool halfTerm() {
    return closed(holiday("2026-10-26", "2026-10-30"), training("2026-11-02"));
  }

  private static ASchool easter() {
    return closed(holiday("2027-03-29", "2027-04-09"));
  }

  private static ASchool christmas() {
    return closed(holiday("2026-12-19", "2027-01-03"), training("2027-01-04"));
  }

  /// The calendar of the coming year is known, that of August is not: told early, not late.
  private static ASchool newYear() {
    return unknown().own("2026-09-01", "2027-08-31", training("2026-09-01"));
  }

  /// The calendar of the coming year is not known: the first day of September counts.
  private static ASchool oldYear() {
    return unknown().own("2025-09-01", "2026-08-31", holiday("2026-07-22", "2026-08-31"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("windows")
  void everyPairOfDays(Window window) {
    var moments = window.moments();
    for (int i = 0; i < moments.size(); i++) {
      for (var arrival : moments.subList(i, moments.size())) {
        var deadline = window.school.deadline(moments.get(i), arrival);
        assertThat(deadline.at()).as("arrived %s", arrival).isEqualTo(window.firstAfter(arrival));
        assertThat(deadline.lateOnArrival())
            .as("occurred %s, arrived %s", moments.get(i), arrival)
            .isEqualTo(!window.firstAfter(moments.get(i)).isAfter(arrival));
      }
    }
  }

  private static Window window(String name, ASchool school, String from, String to) {
    return new Window(name, school, from, to, new ArrayList<>());
  }

  private record Window(
      String name, ASchool school, String from, String to, List<Instant> mornings) {

    Window counts(String instants) {
      for (var instant : instants.split(" ")) {
        mornings.add(OffsetDateTime.parse(instant).toInstant());
      }
      return this;
    }

    Arguments arguments() {
      return Arguments.of(Named.of(name, this));
    }

    List<Instant> moments() {
      return date(from)
          .datesUntil(date(to).plusDays(1))
          .flatMap(day -> HOURS.stream().map(day::atTime))
          .map(local -> local.atZone(WorkingMorning.ZONE))
          .flatMap(at -> Stream.of(at.withEarlierOffsetAtOverlap(), at.withLaterOffsetAtOverlap()))
          .map(at -> at.toInstant())
          .distinct()
          .sorted()
          .toList();
    }

    Instant firstAfter(Instant moment) {
      return mornings.stream().filter(m -> m.isAfter(moment)).findFirst().orElseThrow();
    }
  }
}
