package org.encompass.notifier.desk.web;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.encompass.notifier.desk.Words;
import org.encompass.notifier.desk.report.DayFigures;
import org.encompass.notifier.desk.report.DayReport;
import org.encompass.schemas.CsvText;

/// The day's report for a spreadsheet (RFC 4180): a row for the whole, one for each school, and one
/// for each that was missed or is open.
final class DayReportSheet {
  private static final List<String> HEAD =
      List.of(
          "row",
          "day",
          "force",
          "school",
          "key",
          "reference",
          "deadline",
          "due",
          "met",
          "missed",
          "not judged",
          "told in time",
          "late on arrival",
          "open",
          "why missed",
          "since");

  static String write(DayReport report) {
    var rows =
        Stream.of(
                Stream.of(HEAD),
                Stream.of(figures("all", report, "", "", report.figures())),
                report.schools().stream()
                    .map(s -> figures("school", report, s.name(), s.key(), s.figures())),
                report.missed().stream().map(line -> line("missed", report, line)),
                report.open().stream()
                    .filter(line -> line.why().isEmpty())
                    .map(line -> line("open", report, line)))
            .flatMap(each -> each);
    return rows.map(DayReportSheet::row).collect(Collectors.joining());
  }

  private static List<String> figures(
      String kind, DayReport report, String school, String key, DayFigures f) {
    return fields(
        kind,
        report.day(),
        report.force(),
        school,
        key,
        "",
        "",
        f.due(),
        f.met(),
        f.missed(),
        f.unjudged(),
        f.toldInTime(),
        f.lateOnArrival(),
        f.open(),
        "",
        "");
  }

  private static List<String> line(String kind, DayReport report, DayReport.Line line) {
    return fields(
        kind,
        report.day(),
        report.force(),
        line.school(),
        line.key(),
        line.reference(),
        Words.time(line.deadline()),
        "",
        "",
        "",
        "",
        "",
        "",
        "",
        line.why(),
        line.since());
  }

  private static List<String> fields(Object... values) {
    return Arrays.stream(values).map(String::valueOf).toList();
  }

  private static String row(List<String> fields) {
    return fields.stream().map(CsvText::cell).collect(Collectors.joining(",")) + "\r\n";
  }

  private DayReportSheet() {}
}
