package org.encompass.schemas.callsheet;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A call sheet as a CSV file (RFC 4180), one line a notification, times of London.
public final class CallSheetCsv {
  private static final String HEAD =
      "call_now,school,key,telephone,force,reference,deadline,minutes_left,minutes_over,state,"
          + "last_call";
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.UK)
          .withZone(ZoneId.of("Europe/London"));

  /// The file's text; minutes are counted from `now`.
  public static String of(CallSheet sheet, Instant now) {
    var lines =
        sheet.schools().stream()
            .flatMap(school -> school.lines().stream().map(line -> line(school, line, now)));
    return Stream.concat(Stream.of(HEAD), lines).collect(Collectors.joining("\r\n", "", "\r\n"));
  }

  private static String line(CallSheet.School school, CallSheet.Line line, Instant now) {
    var minutes = Long.toString(line.minutes(now));
    var cells = new StringJoiner(",");
    cells
        .add(text(line.callNow()))
        .add(text(school.name()))
        .add(text(school.key()))
        .add(text(school.telephone()))
        .add(text(line.force()))
        .add(text(line.reference()))
        .add(text(TIME.format(line.deadline())))
        .add(line.passed(now) ? "" : minutes)
        .add(line.passed(now) ? minutes : "")
        .add(text(line.state()))
        .add(text(line.lastCall()));
    return cells.toString();
  }

  // What begins like a formula must not be one when a spreadsheet opens the file.
  private static String text(@Nullable String value) {
    var plain = value == null ? "" : value;
    var safe = plain.matches("(?s)[=+\\-@\t\r].*") ? "'" + plain : plain;
    return '"' + safe.replace("\"", "\"\"") + '"';
  }

  private CallSheetCsv() {}
}
