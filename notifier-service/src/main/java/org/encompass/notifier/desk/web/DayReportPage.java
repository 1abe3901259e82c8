package org.encompass.notifier.desk.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.encompass.notifier.desk.Words;
import org.encompass.notifier.desk.report.DayReport;
import org.encompass.notifier.desk.report.SignOff;

/// The day's report in the words of its page.
final class DayReportPage {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.UK);

  /// One that was missed or is open.
  ///
  /// @param path its page; empty where it has none
  /// @param task what one must be allowed to do to look at it
  record Line(
      String deadline,
      String reference,
      String school,
      String why,
      String since,
      String path,
      String task) {
    static Line of(DayReport.Line line) {
      var school = line.key().isEmpty() ? line.school() : line.school() + " (" + line.key() + ")";
      return switch (line.kind()) {
        case NOTIFICATION -> of(line, school, "/desk/notifications/" + line.id(), "CASES");
        case REVIEW -> of(line, school, "/desk/review/" + line.id(), "REVIEW");
        case RECORD -> of(line, school, "/desk/quarantine", "QUARANTINE");
      };
    }

    private static Line of(DayReport.Line line, String school, String path, String task) {
      return new Line(
          Words.time(line.deadline()),
          line.reference(),
          school,
          line.why(),
          line.since(),
          path,
          task);
    }
  }

  /// A sign-off in words.
  ///
  /// @param was lines as they were signed, where they are not so any more
  /// @param is what stands there now
  record Signed(
      String by, String at, String sha256, String text, List<String> was, List<String> is) {
    static Signed of(SignOff signed, String by, String now) {
      var changes = signed.since(now);
      return new Signed(
          by, Words.time(signed.at()), signed.sha256(), signed.text(), changes.was(), changes.is());
    }
  }

  static String title(LocalDate day) {
    return DAY.format(day);
  }

  /// What stands under the plain text once it is signed.
  static String foot(SignOff signed, String by, String now) {
    var changes = signed.since(now);
    var since =
        changes.none()
            ? "Nothing has changed since.\n"
            : "CHANGED SINCE\n" + lines("was", changes.was()) + lines("is", changes.is());
    return "\nSigned off by %s, %s.\nSHA-256 of what was signed: %s\n%s"
        .formatted(by, Words.time(signed.at()), signed.sha256(), since);
  }

  private static String lines(String what, List<String> lines) {
    return lines.stream()
        .map(line -> "  %-4s %s\n".formatted(what, line))
        .collect(Collectors.joining());
  }

  private DayReportPage() {}
}
