package org.encompass.portal.calendar;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.encompass.portal.imports.Finding;
import org.encompass.portal.imports.Findings;
import org.encompass.portal.imports.Report;
import org.encompass.portal.imports.Report.Count;
import org.encompass.portal.imports.Report.Section;
import org.encompass.schemas.SchoolMessage.Calendar;

/// What a calendar would do, for the person who brings it. Dates and codes only: pages say them in
/// the reader's language.
final class CalendarReport {
  /// One row: for whom, from and to which day it speaks.
  static final String COVERS = "CALENDAR_COVERS";

  /// A row for days closed in a row: from, to, kind.
  static final String CLOSED = "CALENDAR_CLOSED";

  /// A row for each event about which something is to be said: as what it is taken, first and last
  /// day, title, line.
  static final String TAKEN = "CALENDAR_TAKEN";

  private CalendarReport() {}

  /// @param readNoMore whether an address was read until now that will be read no more
  static Report plan(
      Entry entry, TermDates.Known known, Replacing replacing, int relying, boolean readNoMore) {
    var calendar = replacing.calendar();
    var counts = new ArrayList<Count>();
    counts.add(new Count("CALENDAR_TAKEN", taken(known)));
    counts.add(new Count("CALENDAR_UNSURE", known.taken().size() - taken(known)));
    counts.add(new Count("CALENDAR_LEFT_OUT", known.leftOut()));
    if (entry.key().isAuthority()) {
      counts.add(new Count("CALENDAR_RELYING", relying));
    }
    return new Report(
        counts,
        List.of(covers(entry, calendar), closed(calendar), taken(known.taken())),
        doubts(replacing),
        advice(known, readNoMore));
  }

  static Report done(boolean changed) {
    return new Report(
        List.of(new Count(changed ? "CALENDAR_CHANGED" : "CALENDAR_UNCHANGED", 1)),
        List.of(),
        List.of(),
        Findings.Found.NONE);
  }

  private static long taken(TermDates.Known known) {
    return known.taken().stream().filter(one -> one.as() != Meaning.UNSURE).count();
  }

  private static Section covers(Entry entry, Calendar calendar) {
    var row =
        List.of(
            entry.key().value(), calendar.validFrom().toString(), calendar.validTo().toString());
    return new Section(COVERS, List.of("urn", "from", "to"), List.of(row), 1);
  }

  private static Section closed(Calendar calendar) {
    var rows =
        calendar.closed().stream()
            .map(one -> List.of(one.from().toString(), one.to().toString(), one.kind().name()))
            .toList();
    return new Section(CLOSED, List.of("from", "to", "takenAs"), rows, rows.size());
  }

  // Those that a person should decide about come first.
  private static Section taken(List<TermDates.Taken> taken) {
    var rows =
        taken.stream()
            .sorted((one, other) -> Boolean.compare(isSure(one), isSure(other)))
            .map(
                one ->
                    List.of(
                        one.as().name(),
                        one.days().from().toString(),
                        one.days().to().toString(),
                        one.title(),
                        String.valueOf(one.line())))
            .toList();
    return new Section(TAKEN, List.of("takenAs", "from", "to", "title", "line"), rows, rows.size());
  }

  private static boolean isSure(TermDates.Taken one) {
    return one.as() != Meaning.UNSURE;
  }

  private static List<Count> doubts(Replacing replacing) {
    return Stream.of(
            new Count("CALENDAR_SHORTER", replacing.shorterBy()),
            new Count("CALENDAR_FORGOTTEN", replacing.forgotten()),
            new Count("CALENDAR_CLOSES_MORE", replacing.closesMuch() ? replacing.closes() : 0))
        .filter(doubt -> doubt.number() > 0)
        .toList();
  }

  private static Findings.Found advice(TermDates.Known known, boolean readNoMore) {
    var advice = new Findings();
    if (readNoMore) {
      advice.add(Finding.whole("CALENDAR_READ_NO_MORE"));
    }
    if (known.lastDays()) {
      advice.add(Finding.whole("CALENDAR_LAST_DAYS"));
    }
    if (known.later() > 0) {
      advice.add(Finding.whole("CALENDAR_LATER"));
    }
    known.advice().first().forEach(advice::add);
    return advice.found();
  }
}
