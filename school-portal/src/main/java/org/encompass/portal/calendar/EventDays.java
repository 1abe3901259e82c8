package org.encompass.portal.calendar;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.encompass.portal.calendar.FeedEvent.Written;
import org.encompass.portal.imports.Finding;

/// Which days an event takes up.
///
/// @param endsInclusive whether a last day belongs to its event, against the standard
/// @param window days outside it are nobody's business any more, or not yet
record EventDays(boolean endsInclusive, Days window) {
  // What takes up these hours takes up the school day: not what begins when children go home.
  private static final LocalTime MORNING = LocalTime.of(10, 0);
  private static final LocalTime AFTERNOON = LocalTime.of(14, 0);

  /// Longer than any school's summer.
  static final int LONGEST = 100;

  /// What came of it.
  sealed interface Answer {
    /// Its days within the window; none if pupils are there before and after it.
    record Known(List<Days> days) implements Answer {}

    /// It cannot be understood.
    record Wrong(Finding why) implements Answer {}
  }

  /// @param moved days on which one of its series stands in the file by itself, or was called off;
  ///     the series goes on without them
  Answer of(FeedEvent event, Set<LocalDate> moved) {
    var start = event.first("DTSTART").flatMap(it -> Moment.parse(it.value()));
    if (start.isEmpty()) {
      return wrong(event, "DTSTART", "CALENDAR_DATE");
    }
    var end = end(event, start.get());
    if (end.isEmpty()) {
      return wrong(event, event.first("DTEND").isPresent() ? "DTEND" : "DURATION", "CALENDAR_DATE");
    }
    if (end.get().begin().isBefore(start.get().begin())) {
      return wrong(event, "DTEND", "CALENDAR_ENDS_FIRST");
    }
    var days = days(start.get(), end.get());
    if (days.filter(it -> it.length() > LONGEST).isPresent()) {
      return wrong(event, "DTEND", "CALENDAR_TOO_LONG");
    }
    return days.map(it -> repeated(event, it, moved)).orElseGet(() -> new Answer.Known(List.of()));
  }

  private Answer repeated(FeedEvent event, Days first, Set<LocalDate> moved) {
    var starts = new ArrayList<LocalDate>();
    starts.add(first.from());
    var rules = event.all("RRULE");
    if (!rules.isEmpty()) {
      var repeat = Repeat.parse(rules.getFirst().value());
      if (repeat.isEmpty() || rules.size() > 1) {
        return wrong(event, "RRULE", "CALENDAR_RULE");
      }
      if (repeat.get().closesForGood()) {
        return wrong(event, "RRULE", "CALENDAR_ENDLESS");
      }
      starts.addAll(repeat.get().startingDays(first.from(), window.to()));
    }
    event.all("RDATE").forEach(it -> starts.addAll(dates(it)));
    var without = new HashSet<LocalDate>();
    event.all("EXDATE").forEach(it -> without.addAll(dates(it)));
    return new Answer.Known(
        starts.stream()
            .distinct()
            .filter(day -> !without.contains(day) && (rules.isEmpty() || !moved.contains(day)))
            .map(first::startingOn)
            .filter(it -> !it.to().isBefore(window.from()) && !it.from().isAfter(window.to()))
            .toList());
  }

  private static Set<LocalDate> dates(Written list) {
    var dates = new HashSet<LocalDate>();
    Arrays.stream(list.value().split(","))
        .map(one -> one.split("/", 2)[0])
        .forEach(one -> Moment.parse(one).ifPresent(it -> dates.add(it.date())));
    return dates;
  }

  private static Optional<Moment> end(FeedEvent event, Moment start) {
    var said = event.first("DTEND");
    if (said.isPresent()) {
      return said.flatMap(it -> Moment.parse(it.value()));
    }
    var lasting = event.first("DURATION");
    return lasting.isEmpty() ? Optional.of(start) : after(start, lasting.get().value().strip());
  }

  private static Optional<Moment> after(Moment start, String lasting) {
    try {
      if (!lasting.contains("T")) {
        var date = start.date().plus(Period.parse(lasting));
        return Optional.of(new Moment(date, start.time()));
      }
      var end = start.begin().plus(Duration.parse(lasting));
      return Optional.of(Moment.at(end));
    } catch (DateTimeException | ArithmeticException unreadable) {
      return Optional.empty();
    }
  }

  private Optional<Days> days(Moment start, Moment end) {
    if (start.wholeDay()) {
      // The end is the day after by the standard; many feeds end an event on its own last day.
      boolean own = endsInclusive || !end.wholeDay() || end.date().equals(start.date());
      return Optional.of(new Days(start.date(), own ? end.date() : end.date().minusDays(1)));
    }
    var from = start.begin();
    var to = end.wholeDay() ? end.begin().plusDays(endsInclusive ? 1 : 0) : end.begin();
    var first = from.toLocalTime().isAfter(MORNING) ? start.date().plusDays(1) : start.date();
    var last = to.toLocalTime().isBefore(AFTERNOON) ? lastBefore(to) : to.toLocalDate();
    return last.isBefore(first) ? Optional.empty() : Optional.of(new Days(first, last));
  }

  private static LocalDate lastBefore(LocalDateTime end) {
    return end.toLocalDate().minusDays(1);
  }

  private static Answer wrong(FeedEvent event, String property, String code) {
    int line = event.first(property).map(Written::line).orElse(event.line());
    return new Answer.Wrong(Finding.at(line, property, code));
  }
}
