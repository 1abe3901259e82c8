package org.encompass.benchmarks.matching;

import java.util.stream.Collectors;
import org.encompass.benchmarks.matching.world.Case;
import org.encompass.notifier.domain.Recipient;
import org.encompass.notifier.matching.linkage.Answer;

/// How an answer stands to the truth.
enum Outcome {
  /// Those were told who must be.
  RIGHT("told right"),
  /// Somebody was told who must not be.
  WRONG("WRONG"),
  /// One of the two schools was told, the other one not: as wrong as WRONG.
  HALF("told one of two"),
  /// A person decides, and has the right school among the five.
  LISTED("review, listed"),
  /// A person decides, and must look elsewhere.
  UNLISTED("review, not listed"),
  /// Nobody is to be told, and nobody was without a person.
  ABSTAINED("rightly left"),
  /// Taken for too old or too young though it is at school: nobody decides.
  OVERLOOKED("overlooked");

  final String title;

  Outcome(String title) {
    this.title = title;
  }

  /// Whether others were told than exactly those who must be, as the shadow run counts it.
  boolean wrong() {
    return this == WRONG || this == HALF;
  }

  static Outcome of(Case child, Answer answer) {
    return switch (answer) {
      case Answer.Routed routed -> told(child, routed);
      case Answer.Review review ->
          child.truth().isEmpty() ? ABSTAINED : lists(child, review) ? LISTED : UNLISTED;
      case Answer.OutOfScope out -> child.truth().isEmpty() ? ABSTAINED : OVERLOOKED;
    };
  }

  private static Outcome told(Case child, Answer.Routed routed) {
    var told = routed.recipients().stream().map(Recipient::key).collect(Collectors.toSet());
    if (told.equals(child.truth())) {
      return RIGHT;
    }
    return child.truth().containsAll(told) ? HALF : WRONG;
  }

  private static boolean lists(Case child, Answer.Review review) {
    return review.linkage().stream()
        .flatMap(linkage -> linkage.candidates().stream().limit(5))
        .anyMatch(candidate -> candidate.urns().equals(child.truth()));
  }
}
