package org.encompass.shadow;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import org.encompass.shadow.Decision.Kind;

/// Compares decisions with the truth. Right is only the whole truth: one of two schools is wrong.
final class Score {
  private static final int LISTED = 20;

  private final Map<String, SortedSet<String>> truth;
  private final List<String> wrong = new ArrayList<>();
  private long judged;
  private long withoutTruth;
  private long onRoll;
  private long routed;
  private long right;
  private long amongCandidates;

  Score(Map<String, SortedSet<String>> truth) {
    this.truth = truth;
  }

  void add(Decision decision) {
    var schools = truth.get(decision.childRef());
    if (schools == null) {
      withoutTruth++;
      return;
    }
    judged++;
    boolean found = decision.kind() == Kind.AUTO && decision.told().equals(schools);
    if (!schools.isEmpty()) {
      onRoll++;
      amongCandidates += found || hasCandidate(decision, schools) ? 1 : 0;
    }
    if (decision.kind() == Kind.AUTO && !authorityOnly(decision, schools)) {
      routed++;
      right += found ? 1 : 0;
      if (!found) {
        wrong.add(line(decision, schools));
      }
    }
  }

  /// The local authority is told of children without a school; that tells no school.
  private static boolean authorityOnly(Decision decision, SortedSet<String> schools) {
    return schools.isEmpty() && decision.told().stream().allMatch(key -> key.startsWith("LA:"));
  }

  /// Of those who are out of scope nobody looks at the candidates.
  private static boolean hasCandidate(Decision decision, SortedSet<String> schools) {
    return decision.kind() != Kind.OUT_OF_SCOPE
        && decision.candidates().stream().anyMatch(c -> c.urns().equals(schools));
  }

  private static String line(Decision decision, SortedSet<String> schools) {
    return "%s: told %s, truth %s"
        .formatted(
            decision.childRef(),
            String.join("+", decision.told()),
            schools.isEmpty() ? "on no roll" : String.join("+", schools));
  }

  /// Children that the truth knows.
  long judged() {
    return judged;
  }

  long withoutTruth() {
    return withoutTruth;
  }

  /// Lines of the truth that are about no child of the file.
  long withoutChild() {
    return truth.size() - judged;
  }

  long onRoll() {
    return onRoll;
  }

  long routed() {
    return routed;
  }

  long right() {
    return right;
  }

  long wrong() {
    return wrong.size();
  }

  /// The first wrong ones, by reference.
  List<String> wrongOnes() {
    return wrong.subList(0, Math.min(LISTED, wrong.size()));
  }

  /// The share of what was told that was right.
  double precision() {
    return share(right, routed);
  }

  /// The share of children on a roll whose schools were told.
  double recall() {
    return share(right, onRoll);
  }

  /// The share of children on a roll whose schools were told or stand among the candidates.
  double topFive() {
    return share(amongCandidates, onRoll);
  }

  private static double share(long part, long whole) {
    return whole == 0 ? Double.NaN : (double) part / whole;
  }
}
