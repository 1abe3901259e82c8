package org.encompass.callsheet;

import java.time.Instant;
import org.encompass.schemas.callsheet.CallSheet;
import org.jspecify.annotations.Nullable;

/// The sheet as one HTML file to print: A4, the headings on every page, boxes to tick.
record HtmlSheet(CallSheet sheet, Instant now) {
  private static final String PAGE =
      """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>Call sheet</title>
      <style>
      @page { size: A4 landscape; margin: 12mm; }
      body { font: 14px/1.3 arial, sans-serif; margin: 16px; color: #000; background: #fff; }
      table { border-collapse: collapse; width: 100%%; }
      th, td { border: 1px solid #505a5f; padding: 5px 7px; text-align: left; vertical-align: top; }
      h1 { font-size: 22px; margin: 0 0 2px; }
      .head { border: 0; padding: 0 0 8px; font-weight: normal; }
      .school { background: #eee; border-top: 2px solid #000; font-size: 16px; }
      .now { border: 2px solid #000; padding: 0 5px; margin-right: 8px; }
      .box { display: inline-block; margin: 0 12px 4px 0; white-space: nowrap; }
      .box::before { content: ""; display: inline-block; width: 11px; height: 11px;
        border: 1.5px solid #000; margin-right: 5px; vertical-align: -1px; }
      tbody, tr { break-inside: avoid; }
      td:nth-child(1), td:nth-child(2) { width: 13%%; }
      td:nth-child(4) { width: 26%%; }
      td:nth-child(5) { width: 16%%; }
      @media print {
        body { margin: 0; font-size: 11px; }
        .school { font-size: 13px; print-color-adjust: exact; }
      }
      </style>
      </head>
      <body>
      <table>
      <thead>
      <tr><th colspan="5" class="head"><h1>Call sheet</h1>%s %s</th></tr>
      <tr><th>Reference</th><th>Due</th><th>Where it stood, last call</th>
      <th>Spoke to, or how it ended</th><th>Time, by whom</th></tr>
      </thead>
      %s</table>
      </body>
      </html>
      """;

  String html() {
    var schools = new StringBuilder();
    sheet.schools().forEach(school -> add(school, schools));
    if (schools.isEmpty()) {
      schools.append("<tbody><tr><td colspan=\"5\">Nothing was open.</td></tr></tbody>\n");
    }
    return PAGE.formatted(text(Words.head(sheet, now)), text(Words.RULE), schools);
  }

  private void add(CallSheet.School school, StringBuilder html) {
    var telephone = school.telephone();
    html.append("<tbody>\n<tr><th colspan=\"5\" class=\"school\">")
        .append(school.callNow() ? "<span class=\"now\">CALL NOW</span>" : "")
        .append(text(school.name() + " (" + school.key() + ") "))
        .append(text(telephone == null ? "no telephone number known" : telephone))
        .append("</th></tr>\n");
    for (var line : school.lines()) {
      html.append("<tr><td>")
          .append(text(line.reference()))
          .append("<br>")
          .append(text(line.force()))
          .append("</td><td>")
          .append(text(Words.time(line.deadline())))
          .append("<br><strong>")
          .append(text(Words.left(line, now)))
          .append("</strong></td><td>")
          .append(line.callNow() == null ? "" : "<strong>" + text(line.callNow()) + ".</strong> ")
          .append(text(line.state()))
          .append(". Last call: ")
          .append(text(line.lastCall() == null ? "none" : line.lastCall()))
          .append("</td><td>")
          .append(boxes(school))
          .append("</td><td></td></tr>\n");
    }
    html.append("</tbody>\n");
  }

  private static String boxes(CallSheet.School school) {
    var whom = school.key().startsWith("LA:") ? "officer" : "lead,deputy,head";
    var boxes = new StringBuilder();
    for (var box : (whom + ",office,No answer,Will ring back").split(",", -1)) {
      boxes.append("<span class=\"box\">").append(box).append("</span>");
    }
    return boxes.toString();
  }

  private static String text(@Nullable String value) {
    var plain = value == null ? "" : value;
    return plain
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
