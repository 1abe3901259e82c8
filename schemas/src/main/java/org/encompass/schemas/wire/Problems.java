package org.encompass.schemas.wire;

import static java.util.Comparator.comparing;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.encompass.schemas.Problem;
import org.encompass.schemas.ProblemCode;

/// Brings what the checks found into what a sender is told: one problem for one cause, in a stable
/// order, not more than {@value #MOST}.
final class Problems {
  static final int MOST = 100;

  /// A wrong type breaks enum and pattern too, a wrong length the pattern: the first one is told.
  private static final List<ProblemCode> CAUSES =
      List.of(
          ProblemCode.MISSING,
          ProblemCode.WRONG_TYPE,
          ProblemCode.TOO_LONG,
          ProblemCode.TOO_SHORT,
          ProblemCode.WRONG_FORMAT);

  /// Down to a place and along it: `/children/2` before `/children/10`.
  private static final Comparator<Problem> BY_PLACE =
      comparing(problem -> problem.pointer().split("/", -1), Problems::byStep);

  static List<Problem> told(List<Problem> found) {
    Map<String, Problem> byPointer = new HashMap<>();
    found.forEach(problem -> byPointer.merge(problem.pointer(), problem, Problems::cause));
    var version = byPointer.get("/schemaVersion");
    if (version != null && version.code().equals(ProblemCode.UNSUPPORTED_VERSION.name())) {
      return List.of(version); // the rest may be right in that version
    }
    return byPointer.values().stream()
        .filter(problem -> !inOverlongList(problem.pointer(), byPointer))
        .sorted(BY_PLACE)
        .limit(MOST)
        .toList();
  }

  private static Problem cause(Problem one, Problem other) {
    return rank(one) <= rank(other) ? one : other;
  }

  private static int rank(Problem problem) {
    int rank = CAUSES.indexOf(ProblemCode.valueOf(problem.code()));
    return rank < 0 ? CAUSES.size() : rank;
  }

  private static boolean inOverlongList(String pointer, Map<String, Problem> byPointer) {
    for (int end = pointer.lastIndexOf('/'); end > 0; end = pointer.lastIndexOf('/', end - 1)) {
      var above = byPointer.get(pointer.substring(0, end));
      if (above != null && above.code().equals(ProblemCode.TOO_MANY.name())) {
        return true;
      }
    }
    return false;
  }

  private static int byStep(String[] one, String[] other) {
    return Arrays.compare(
        one, other, comparing(Problems::index).thenComparing(Comparator.naturalOrder()));
  }

  private static int index(String step) {
    return step.matches("\\d{1,9}") ? Integer.parseInt(step) : -1;
  }

  private Problems() {}
}
