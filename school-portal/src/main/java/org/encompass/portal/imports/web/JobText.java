package org.encompass.portal.imports.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.encompass.portal.imports.Checked;
import org.encompass.portal.imports.Finding;
import org.encompass.portal.imports.Findings;
import org.encompass.portal.imports.Job;
import org.encompass.portal.imports.Report;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/// A job as a text for a terminal. The first word is its state.
@Component
class JobText {
  private final MessageSource words;

  JobText(MessageSource words) {
    this.words = words;
  }

  String of(Job job, Locale language) {
    var lines = new ArrayList<String>();
    lines.add(job.state() + "  " + word("state", job.state().name(), language));
    var papers = job.papers();
    question(papers.question(), lines);
    findings(papers.findings(), lines, language);
    var report = papers.result() == null ? papers.plan() : papers.result();
    if (report != null) {
      report(report, lines, language);
    }
    return String.join("\n", lines) + "\n";
  }

  private void report(Report report, List<String> lines, Locale language) {
    for (var count : report.counts()) {
      lines.add("%,12d  %s".formatted(count.number(), word("count", count.code(), language)));
    }
    for (var section : report.sections()) {
      lines.add("");
      var title = word("section", section.code(), language);
      lines.add("%s (%,d)".formatted(title, section.total()));
      section.rows().forEach(row -> lines.add("  " + String.join("  ", row)));
    }
    for (var doubt : report.doubts()) {
      lines.add("");
      lines.add("? " + doubt.code() + "  " + word("doubt", doubt.code(), language, doubt.number()));
    }
    findings(report.advice(), lines, language);
  }

  private static void question(Checked.@Nullable Unclear question, List<String> lines) {
    if (question != null) {
      question.wanted().stream()
          .filter(Checked.Wanted::required)
          .forEach(one -> lines.add("? --option " + one.option() + "=..."));
      lines.add("  " + String.join(", ", question.columns()));
    }
  }

  private void findings(Findings.@Nullable Found found, List<String> lines, Locale language) {
    if (found != null && found.total() > 0) {
      lines.add("");
      found.first().forEach(one -> lines.add(line(one, language)));
      lines.add("(%,d)".formatted(found.total()));
    }
  }

  private String line(Finding one, Locale language) {
    return "%s:%d: %s%s  %s"
        .formatted(
            one.file(),
            one.line(),
            one.column() == null ? "" : one.column() + ": ",
            one.code(),
            word("finding", one.code(), language));
  }

  private String word(String what, String code, Locale language, Object... arguments) {
    var word = words.getMessage("imports." + what + "." + code, arguments, code, language);
    return word == null ? code : word;
  }
}
