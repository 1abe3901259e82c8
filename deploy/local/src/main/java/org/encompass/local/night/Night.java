package org.encompass.local.night;

import java.util.List;

/// A night as published and as it truly was.
///
/// @param publications in the order in which they are published
/// @param truth one entry for every child that must be accounted for
/// @param decisions what a reviewer finds out
/// @param givenBack what key adults send back
/// @param conflicts contacts who must not be mailed about their school's only incident
public record Night(
    List<Publication> publications,
    List<Expectation> truth,
    List<Decision> decisions,
    List<GivenBack> givenBack,
    List<String> conflicts) {
  /// How many incidents it tells of.
  public long incidents() {
    return publications.stream().map(Publication::key).distinct().count();
  }

  @Override
  public String toString() {
    return "Night[" + publications.size() + " records]";
  }
}
