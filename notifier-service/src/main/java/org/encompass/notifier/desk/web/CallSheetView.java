package org.encompass.notifier.desk.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.encompass.notifier.desk.Words;
import org.encompass.notifier.desk.sheet.Answer;
import org.encompass.schemas.callsheet.CallSheet;

/// The call sheet in words.
///
/// @param now those who cannot wait
/// @param later those with time left
record CallSheetView(String writtenAt, List<SchoolView> now, List<SchoolView> later, int size) {

  /// A school and its references.
  ///
  /// @param dial the telephone number as a link dials it; empty where none is known
  record SchoolView(
      String key,
      String name,
      String telephone,
      String dial,
      String left,
      boolean passed,
      List<LineView> lines,
      List<Answer> answers) {

    /// The school's place on the page.
    public String id() {
      return "school-" + key.replace(':', '-');
    }
  }

  /// One reference.
  record LineView(
      UUID id,
      String reference,
      String deadline,
      String left,
      String callNow,
      String state,
      String lastCall) {}

  static CallSheetView of(CallSheet sheet) {
    var at = sheet.writtenAt();
    return new CallSheetView(
        Words.time(at),
        sheet.schools().stream().filter(s -> s.callNow()).map(s -> school(s, at)).toList(),
        sheet.schools().stream().filter(s -> !s.callNow()).map(s -> school(s, at)).toList(),
        sheet.size());
  }

  private static SchoolView school(CallSheet.School school, Instant now) {
    var telephone = school.telephone() == null ? "" : school.telephone();
    return new SchoolView(
        school.key(),
        school.name(),
        telephone,
        telephone.replaceAll("[^+0-9]", ""),
        Words.left(school.deadline(), now),
        !now.isBefore(school.deadline()),
        school.lines().stream().map(line -> line(line, now)).toList(),
        Answer.at(school.key()));
  }

  private static LineView line(CallSheet.Line line, Instant now) {
    return new LineView(
        line.notificationId(),
        line.reference(),
        Words.time(line.deadline()),
        Words.left(line.deadline(), now),
        line.callNow() == null ? "" : line.callNow(),
        line.state(),
        line.lastCall() == null ? "none" : line.lastCall());
  }
}
