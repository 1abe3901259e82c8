package org.encompass.notifier.matching.linkage;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What the rolls say about a child.
///
/// @param schools the URNs of the child's schools, if all gates are open
/// @param gates codes of the gates that are shut, most telling first; empty if `schools` is there
/// @param candidates the best sets of schools, at most five, best first
public record Linkage(
    Optional<Set<String>> schools,
    List<String> gates,
    List<Likely> candidates,
    Explanation explanation) {
  /// A set of schools with the person that speaks most for it.
  public record Likely(Set<String> urns, double posterior, Weighed person) {}
}
