package org.encompass.shadow;

import java.util.Optional;
import java.util.Set;
import org.encompass.notifier.matching.linkage.Register;
import org.encompass.notifier.matching.linkage.Sought;
import org.encompass.schemas.IncidentMessage.StatedSchool;

/// Stands in where no register was handed in: a stated number means that school, on a roll or not;
/// a stated name means nothing; every school of the rolls is open and its roll fresh.
final class NoRegister implements Register {
  /// Unknown, and home-educated.
  private static final Set<String> PSEUDO_NUMBERS = Set.of("888888", "999999");

  @Override
  public Fitting fitting(StatedSchool stated, Sought child) {
    var urn = stated.urn();
    return urn == null || PSEUDO_NUMBERS.contains(urn)
        ? Fitting.NONE
        : new Fitting(Set.of(urn), true);
  }

  @Override
  public Optional<String> objection(String urn) {
    return Optional.empty();
  }
}
