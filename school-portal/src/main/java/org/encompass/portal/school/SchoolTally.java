package org.encompass.portal.school;

import java.util.List;
import java.util.Optional;
import org.encompass.portal.imports.Finding;
import org.encompass.portal.imports.Findings;
import org.encompass.portal.imports.Report;
import org.encompass.portal.imports.Report.Count;
import org.encompass.portal.school.Entries.Entry;
import org.encompass.schemas.Problem;
import org.encompass.schemas.SchoolMessage;
import org.jspecify.annotations.Nullable;

/// Counts while a file of entries is read.
final class SchoolTally {
  final Findings problems = new Findings();
  private final Optional<String> own;
  private final Findings advice = new Findings();
  int lines;
  int changed;
  int unchanged;

  /// @param own the address of who brings the file
  SchoolTally(Optional<String> own) {
    this.own = own;
  }

  /// Looking after lists opens no alert: whether somebody puts themselves on one to read there.
  boolean isOneself(SchoolMessage school, @Nullable Entry standing) {
    return own.filter(address -> lists(school, address))
        .filter(address -> standing == null || !lists(standing.school(), address))
        .isPresent();
  }

  private static boolean lists(SchoolMessage school, String address) {
    return school.contacts().stream().anyMatch(one -> one.email().equalsIgnoreCase(address));
  }

  void problem(int line, Problem problem) {
    problems.add(Finding.at(line, problem.pointer(), problem.code()));
  }

  void advise(int line, ImportCode code) {
    advice.add(Finding.at(line, code.problem().pointer(), code.name()));
  }

  boolean good() {
    return problems.none();
  }

  Report report() {
    return new Report(
        List.of(
            new Count("LINES", lines),
            new Count("CHANGED", changed),
            new Count("UNCHANGED", unchanged)),
        List.of(),
        List.of(),
        advice.found());
  }
}
