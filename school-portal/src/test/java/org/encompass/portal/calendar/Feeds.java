package org.encompass.portal.calendar;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.encompass.portal.calendar.ical.ICalendarReader;

/// Made-up feeds, and two real ones that lie beside the project.
final class Feeds {
  /// A Sunday.
  static final LocalDate TODAY = LocalDate.parse("2026-11-22");

  private Feeds() {}

  static String of(String... events) {
    return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n" + String.join("", events) + "END:VCALENDAR\r\n";
  }

  static String event(String title, String... lines) {
    return "BEGIN:VEVENT\r\nSUMMARY:"
        + title
        + "\r\n"
        + String.join("\r\n", lines)
        + "\r\nEND:VEVENT\r\n";
  }

  static String allDay(String title, String from, String end) {
    return event(title, "DTSTART;VALUE=DATE:" + from, "DTEND;VALUE=DATE:" + end);
  }

  static TermDates read(String text) {
    return read(text, TermDatesRule.Wishes.NONE);
  }

  static TermDates read(String text, TermDatesRule.Wishes wishes) {
    return TermDatesRule.read(new ICalendarReader().read(text), "feed", TODAY, wishes);
  }

  static TermDates.Known known(String text) {
    return (TermDates.Known) read(text);
  }

  static String shared(String file) throws IOException {
    var folder = System.getProperty("encompass.shared");
    assumeTrue(folder != null, "the property encompass.shared names no folder of public data");
    var found = Path.of(String.valueOf(folder), "data/term-dates", file);
    assumeTrue(Files.isReadable(found), "no data/term-dates/" + file + " in encompass.shared");
    return Files.readString(found);
  }
}
