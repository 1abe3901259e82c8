package org.encompass.local.files;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import org.encompass.schemas.SchoolMessage.Calendar;
import org.encompass.schemas.SchoolMessage.Closed;

/// A calendar as an iCalendar feed (RFC 5545): an all-day event for each time without pupils.
final class CalendarFeed {
  private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

  private CalendarFeed() {}

  static String of(String owner, Calendar calendar) {
    var lines = new ArrayList<String>();
    lines.add("BEGIN:VCALENDAR");
    lines.add("VERSION:2.0");
    lines.add("PRODID:-//made-up county//EN");
    int number = 0;
    for (var closed : calendar.closed()) {
      lines.add("BEGIN:VEVENT");
      lines.add("UID:%s-%d@example.invalid".formatted(owner.replace(':', '-'), number++));
      lines.add("DTSTAMP:%sT000000Z".formatted(calendar.validFrom().format(DAY)));
      lines.add("DTSTART;VALUE=DATE:" + closed.from().format(DAY));
      lines.add("DTEND;VALUE=DATE:" + after(closed.to()));
      lines.add("SUMMARY:" + title(closed));
      lines.add("END:VEVENT");
    }
    lines.add("END:VCALENDAR");
    return String.join("\r\n", lines) + "\r\n";
  }

  // The last day is outside in this format.
  private static String after(LocalDate last) {
    return last.plusDays(1).format(DAY);
  }

  private static String title(Closed closed) {
    return switch (closed.kind()) {
      case HOLIDAY -> "School holiday";
      case INSET -> "INSET day";
      case OTHER -> "School closed";
    };
  }
}
