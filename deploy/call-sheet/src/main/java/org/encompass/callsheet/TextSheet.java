package org.encompass.callsheet;

import java.time.Instant;
import org.encompass.schemas.callsheet.CallSheet;

/// The sheet as plain text, for a terminal or any printer.
record TextSheet(CallSheet sheet, Instant now) {

  String text() {
    var text = new StringBuilder("CALL SHEET\n");
    text.append(Words.head(sheet, now)).append('\n').append(Words.RULE).append('\n');
    if (sheet.schools().isEmpty()) {
      text.append("\nNothing was open.\n");
    }
    sheet.schools().forEach(school -> add(school, text));
    return text.toString();
  }

  private void add(CallSheet.School school, StringBuilder text) {
    var telephone = school.telephone();
    text.append('\n')
        .append(school.callNow() ? "CALL NOW  " : "")
        .append(school.name())
        .append(" (")
        .append(school.key())
        .append(")  ")
        .append(telephone == null ? "no telephone number known" : telephone)
        .append('\n');
    school.lines().forEach(line -> add(line, text));
  }

  private void add(CallSheet.Line line, StringBuilder text) {
    text.append("  [ ] ")
        .append(line.reference())
        .append("  due ")
        .append(Words.time(line.deadline()))
        .append(", ")
        .append(Words.left(line, now))
        .append("  (")
        .append(line.force())
        .append(")\n      ");
    if (line.callNow() != null) {
      text.append(line.callNow()).append(". ");
    }
    var last = line.lastCall();
    text.append(line.state())
        .append(". Last call: ")
        .append(last == null ? "none" : last)
        .append('\n');
  }
}
