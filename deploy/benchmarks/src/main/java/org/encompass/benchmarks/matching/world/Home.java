package org.encompass.benchmarks.matching.world;

/// Where somebody lives.
///
/// @param number of the household that belongs there
public record Home(long number, String postcode, String addressLine, String telephone) {
  @Override
  public String toString() {
    return "Home[withheld]";
  }
}
