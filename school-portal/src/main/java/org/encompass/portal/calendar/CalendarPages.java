package org.encompass.portal.calendar;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.encompass.portal.access.Remit;
import org.encompass.portal.domain.SchoolKey;
import org.encompass.portal.domain.Times;
import org.encompass.portal.imports.Report;
import org.encompass.schemas.SchoolMessage.Calendar;
import org.encompass.schemas.SchoolMessage.Closed;
import org.encompass.schemas.SchoolMessage.ClosedKind;
import org.encompass.schemas.days.BankHolidayList;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Calendars as pages show them: those that stand, and those that a file would bring.
@Component
public class CalendarPages {
  private final CalendarBook book;
  private final Outlooks outlooks;
  private final BankHolidayList bankHolidays;
  private final Clock clock;

  CalendarPages(CalendarBook book, Outlooks outlooks, BankHolidayList bankHolidays, Clock clock) {
    this.book = book;
    this.outlooks = outlooks;
    this.bankHolidays = bankHolidays;
    this.clock = clock;
  }

  /// A school's or an authority's page.
  public record Page(Entry entry, Outlook outlook, YearView year) {}

  /// What a file would bring.
  ///
  /// @param key for whom
  /// @param from the first day for which it would speak
  public record Preview(
      String key, LocalDate from, LocalDate to, YearView year, List<Event> events) {}

  /// An event as it was understood.
  ///
  /// @param as a [Meaning] by name
  public record Event(String as, LocalDate from, LocalDate to, String title, String line) {}

  /// Whoever is of the remit.
  public Optional<Page> of(SchoolKey key, Remit remit) {
    return book.find(key, remit)
        .map(entry -> new Page(entry, outlooks.of(entry), year(entry.own(), entry.authority())));
  }

  /// What the report of a checked file says; empty once it says only what was done.
  public Optional<Preview> of(Report report) {
    var covers = rows(report, CalendarReport.COVERS);
    if (covers.isEmpty()) {
      return Optional.empty();
    }
    var first = covers.getFirst();
    var from = LocalDate.parse(first.get(1));
    var to = LocalDate.parse(first.get(2));
    var closed =
        rows(report, CalendarReport.CLOSED).stream()
            .map(
                row ->
                    new Closed(
                        LocalDate.parse(row.get(0)),
                        LocalDate.parse(row.get(1)),
                        ClosedKind.valueOf(row.get(2))))
            .toList();
    var authority =
        SchoolKey.parse(first.getFirst())
            .flatMap(key -> book.find(key, Remit.EVERYTHING))
            .map(Entry::authority)
            .orElse(null);
    var calendar = new Calendar("file", from, to, closed);
    return Optional.of(
        new Preview(first.getFirst(), from, to, year(calendar, authority), events(report)));
  }

  private static List<Event> events(Report report) {
    var events = new ArrayList<Event>();
    for (var row : rows(report, CalendarReport.TAKEN)) {
      events.add(
          new Event(
              row.get(0),
              LocalDate.parse(row.get(1)),
              LocalDate.parse(row.get(2)),
              row.get(3),
              row.get(4)));
    }
    return events;
  }

  private YearView year(@Nullable Calendar own, @Nullable Calendar authority) {
    var today = LocalDate.ofInstant(clock.instant(), Times.LONDON);
    return YearView.of(own, authority, bankHolidays.now().days(), today);
  }

  private static List<List<String>> rows(Report report, String section) {
    return report.sections().stream()
        .filter(one -> one.code().equals(section))
        .findFirst()
        .map(Report.Section::rows)
        .orElse(List.of());
  }
}
