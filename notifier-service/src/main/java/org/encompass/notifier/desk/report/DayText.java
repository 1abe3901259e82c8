package org.encompass.notifier.desk.report;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.encompass.notifier.desk.Words;

/// A day's report as plain text, for a terminal, a printer, and the hash of what was signed. It
/// says nothing about the moment at which it was written.
record DayText(DayReport report) {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.UK);

  String write() {
    return """
    DAY REPORT  %s
    Force: %s

    %s
    MISSED, AND WHY
    %s
    STILL OPEN
    %s
    BY SCHOOL
    %s\
    """
        .formatted(
            DAY.format(report.day()),
            report.force().isEmpty() ? "all in view" : report.force(),
            figures(),
            lines(report.missed()),
            lines(report.open()),
            schools());
  }

  private String figures() {
    var f = report.figures();
    return figure(
            "Due",
            f.due(),
            "deadlines: a child at a school, a child nobody decided about, a record put aside")
        + figure("Met", f.met(), "acknowledged or telephoned before the deadline")
        + figure("Missed", f.missed(), "")
        + figure("Not judged yet", f.unjudged(), "")
        + figure("Told in time", f.toldInTime(), "by mail, portal or telephone before the deadline")
        + figure(
            "Late on arrival", f.lateOnArrival(), "their morning had passed before they came to us")
        + figure("Still open", f.open(), "");
  }

  private static String figure(String name, int number, String explained) {
    return "%-16s%6d  %s".formatted(name, number, explained).stripTrailing() + "\n";
  }

  private static String lines(List<DayReport.Line> lines) {
    return lines.isEmpty()
        ? "  none\n"
        : lines.stream().map(DayText::line).collect(Collectors.joining());
  }

  private static String line(DayReport.Line line) {
    return "  %s  %s  %s%s: %s%s\n"
        .formatted(
            Words.time(line.deadline()),
            line.reference(),
            line.school(),
            line.key().isEmpty() ? "" : " (" + line.key() + ")",
            line.why().isEmpty() ? "" : line.why() + "; ",
            line.since());
  }

  private String schools() {
    return "  %-44s%5s%5s%8s%14s%6s%6s\n"
            .formatted("", "due", "met", "missed", "told in time", "late", "open")
        + report.schools().stream().map(DayText::school).collect(Collectors.joining());
  }

  private static String school(DayReport.OfSchool school) {
    var f = school.figures();
    var name = school.name() + " (" + school.key() + ")";
    return "  %-44s%5d%5d%8d%14d%6d%6d\n"
        .formatted(
            name.length() > 43 ? name.substring(0, 40) + "..." : name,
            f.due(),
            f.met(),
            f.missed(),
            f.toldInTime(),
            f.lateOnArrival(),
            f.open());
  }
}
