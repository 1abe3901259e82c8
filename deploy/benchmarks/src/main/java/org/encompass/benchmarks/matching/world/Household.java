package org.encompass.benchmarks.matching.world;

import java.util.List;
import org.encompass.schemas.PersonalData;

/// A family with its children of school age who are on a roll, eldest first.
///
/// @param father his family name, or that of the mother's partner
/// @param mother her family name
@PersonalData
record Household(
    long number,
    Trait trait,
    Heritage heritage,
    Home home,
    String father,
    String mother,
    List<Child> children) {
  @Override
  public String toString() {
    return "Household[withheld]";
  }
}
