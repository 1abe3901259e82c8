package org.encompass.schemas.callsheet;

import static org.encompass.schemas.CsvText.cell;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
        .add(cell(line.callNow()))
        .add(cell(school.name()))
        .add(cell(school.key()))
        .add(cell(school.telephone()))
        .add(cell(line.force()))
        .add(cell(line.reference()))
        .add(cell(TIME.format(line.deadline())))
        .add(line.passed(now) ? "" : minutes)
        .add(line.passed(now) ? minutes : "")
        .add(cell(line.state()))
        .add(cell(line.lastCall()));
    return cells.toString();
  }

  private CallSheetCsv() {}
}
