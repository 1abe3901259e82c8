package org.encompass.notifier.matching;

import java.util.Set;
import org.encompass.notifier.domain.Urn;
import org.jspecify.annotations.Nullable;

/// What a reviewer may decide about a child.
public sealed interface ReviewDecision {
  /// The child goes to these schools: they are told.
  record Schools(Set<Urn> urns) implements ReviewDecision {}

  /// The local authority is told: the said one, else that of the child's residence.
  record NotAtASchoolWeKnow(@Nullable String laCode) implements ReviewDecision {}

  /// Nobody is told.
  record OutOfScope() implements ReviewDecision {}
}
