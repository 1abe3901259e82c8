package org.encompass.portal.school;

import java.util.ArrayList;
import java.util.List;
import org.encompass.schemas.Problem;

/// What an import did, or why it did nothing.
///
/// @param taken whether the file was taken in; otherwise nothing of it was
/// @param changed lines that brought something new
/// @param unchanged lines that said what was known
/// @param gone pupils who are no longer listed
/// @param advice lines that were passed over, the first of them
/// @param problems what is wrong, the first of them; not empty exactly when nothing was taken
public record ImportReport(
    Kind kind,
    boolean taken,
    int lines,
    int changed,
    int unchanged,
    int gone,
    int adviceCount,
    List<LineProblem> advice,
    int problemCount,
    List<LineProblem> problems) {

  /// What a file holds.
  public enum Kind {
    SCHOOLS,
    ROLLS
  }

  /// What is wrong with one line; a pointer and a code, never the value.
  public record LineProblem(int line, Problem problem) {}

  /// Counts while a file is read.
  static final class Count {
    private static final int SHOWN = 200;
    private final Kind kind;
    private final List<LineProblem> advice = new ArrayList<>();
    private final List<LineProblem> problems = new ArrayList<>();
    private int adviceCount;
    private int problemCount;
    int lines;
    int changed;
    int unchanged;
    int gone;

    Count(Kind kind) {
      this.kind = kind;
    }

    void problem(int line, Problem problem) {
      if (problemCount++ < SHOWN) {
        problems.add(new LineProblem(line, problem));
      }
    }

    void problems(int line, List<Problem> found) {
      found.forEach(problem -> problem(line, problem));
    }

    void advise(int line, Problem problem) {
      if (adviceCount++ < SHOWN) {
        advice.add(new LineProblem(line, problem));
      }
    }

    boolean good() {
      return problemCount == 0;
    }

    ImportReport report() {
      return new ImportReport(
          kind,
          good(),
          lines,
          good() ? changed : 0,
          good() ? unchanged : 0,
          good() ? gone : 0,
          adviceCount,
          List.copyOf(advice),
          problemCount,
          List.copyOf(problems));
    }
  }
}
