package org.encompass.benchmarks.matching.world;

import java.util.Set;
import org.encompass.schemas.PersonalData;

/// A child of an incident with the truth about it.
///
/// @param number under which it can be made again
/// @param truth who must be told: URNs, or LA and the authority's code; none if nobody can be
@PersonalData
public record Case(long number, Stratum stratum, Statement statement, Set<String> truth) {
  /// Whether a school has the child on its roll.
  public boolean atSchool() {
    return truth.stream().anyMatch(key -> !key.startsWith("LA:"));
  }

  @Override
  public String toString() {
    return "Case[" + number + ", " + stratum + "]";
  }
}
