package org.encompass.notifier.matching;

import java.util.List;
import java.util.Set;
import org.encompass.notifier.domain.Recipient;

/// What the roll tells about one child.
public sealed interface SchoolMatch {
  /// Reason codes in the order they were found; never names.
  List<String> reasons();

  /// The child is on the roll of these schools (two when registered at both), or is the business of
  /// this local authority.
  record Found(
      Set<Recipient> recipients,
      List<Candidate> candidates,
      List<Housemate> household,
      List<String> reasons)
      implements SchoolMatch {}

  /// Not sure. A person decides; no school is told yet.
  record Unsure(List<Candidate> candidates, List<Housemate> household, List<String> reasons)
      implements SchoolMatch {}

  /// Not a child to notify a school about.
  record OutOfScope(String reason) implements SchoolMatch {
    @Override
    public List<String> reasons() {
      return List.of(reason);
    }
  }
}
