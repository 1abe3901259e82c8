package org.encompass.portal.imports.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.encompass.portal.imports.Finding;
import org.encompass.portal.imports.Findings;
import org.encompass.portal.imports.Job;
import org.encompass.schemas.CsvText;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// A job's papers as files.
@Component
class JobFiles {
  private static final JsonMapper JSON = JsonMapper.shared();
  private final MessageSource words;

  JobFiles(MessageSource words) {
    this.words = words;
  }

  /// What is wrong with it, or else what is worth knowing (RFC 4180).
  byte[] findings(Job job, Locale language) {
    return Stream.concat(
            Stream.of("file,line,column,code,meaning"),
            found(job).first().stream().map(one -> line(one, language)))
        .collect(Collectors.joining("\r\n", "", "\r\n"))
        .getBytes(UTF_8);
  }

  private String line(Finding one, Locale language) {
    return Stream.of(
            one.file(),
            one.line() == 0 ? "" : String.valueOf(one.line()),
            one.column(),
            one.code(),
            meaning(one, language))
        .map(CsvText::cell)
        .collect(Collectors.joining(","));
  }

  /// A finding in a sentence; nothing for one that has none.
  String meaning(Finding one, Locale language) {
    var sentence = words.getMessage("imports.finding." + one.code(), null, "", language);
    return sentence == null ? "" : sentence;
  }

  private static Findings.Found found(Job job) {
    var papers = job.papers();
    if (papers.findings() != null) {
      return papers.findings();
    }
    var report = papers.result() == null ? papers.plan() : papers.result();
    return report == null ? Findings.Found.NONE : report.advice();
  }

  /// What it does or did, whole.
  byte[] report(Job job) {
    return JSON.writeValueAsBytes(JobAnswer.of(job));
  }
}
