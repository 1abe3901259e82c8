package org.encompass.notifier.matching.index;

import java.util.Set;
import org.encompass.notifier.matching.compare.Birthday;
import org.encompass.schemas.PersonalData;
import org.jspecify.annotations.Nullable;

/// What is looked up in the index: whatever a report may have got right.
///
/// @param given numbers of names close to a given name, in the order of `NameDictionary`
/// @param family numbers of names close to the family name
/// @param postcode in the form of `Postcodes.of`; "" if none
/// @param schools numbers of the schools that were stated
@PersonalData
public record Probe(
    int[] given, int[] family, @Nullable Birthday born, String postcode, Set<Integer> schools) {
  @Override
  public String toString() {
    return "Probe[withheld]";
  }
}
