package org.encompass.notifier.matching.linkage;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.encompass.notifier.domain.Recipient;

/// What the matching rule answers about one child.
public sealed interface Answer {
  /// Codes, most telling first; never names.
  List<String> reasons();

  /// What the rolls say, if they were asked.
  Optional<Linkage> linkage();

  /// These are told: the schools of the child, or its local authority.
  record Routed(Set<Recipient> recipients, List<String> reasons, Optional<Linkage> linkage)
      implements Answer {}

  /// A person decides.
  record Review(List<String> reasons, Optional<Linkage> linkage) implements Answer {}

  /// Nobody is told.
  ///
  /// @param linkage the rolls were asked whether the birthday is wrong
  record OutOfScope(String reason, Optional<Linkage> linkage) implements Answer {
    @Override
    public List<String> reasons() {
      return List.of(reason);
    }
  }
}
