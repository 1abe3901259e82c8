package org.encompass.notifier.matching.index;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.encompass.notifier.matching.compare.Addresses;
import org.encompass.notifier.matching.compare.Name;
import org.encompass.notifier.matching.compare.Postcodes;
import org.encompass.notifier.matching.compare.Telephones;
import org.encompass.schemas.PersonalData;

/// A row with its texts as they are compared. Making it is the dear part of taking a row in, and
/// depends on nothing else, so it is done on all cores.
///
/// @param given the first one, "" if it is empty; then middle and preferred ones, each once
/// @param family the present one first, "" if it is empty; then preferred and former ones
@PersonalData
record Written(
    RollRow row,
    List<String> given,
    List<String> family,
    String postcode,
    long address,
    int telephone) {
  static Written of(RollRow row) {
    return new Written(
        row,
        given(row),
        family(row),
        Postcodes.of(row.postcode()),
        Addresses.sketch(row.addressLine()),
        Telephones.hash(row.telephone()));
  }

  private static List<String> given(RollRow row) {
    var names = Name.given(row.givenNames());
    var first = names.isEmpty() ? "" : names.getFirst().text();
    var preferred = row.preferredGivenName();
    if (names.size() <= 1 && preferred == null) {
      return List.of(first);
    }
    var all = new ArrayList<>(List.of(first));
    var called = preferred == null ? List.<Name>of() : Name.given(preferred);
    Stream.concat(names.stream(), called.stream())
        .map(Name::text)
        .filter(name -> !all.contains(name))
        .forEach(all::add);
    return all;
  }

  private static List<String> family(RollRow row) {
    var first = Name.family(row.familyName()).map(Name::text).orElse("");
    if (row.preferredFamilyName() == null && row.formerFamilyNames().isEmpty()) {
      return List.of(first);
    }
    var all = new ArrayList<>(List.of(first));
    Stream.concat(Stream.ofNullable(row.preferredFamilyName()), row.formerFamilyNames().stream())
        .flatMap(name -> Name.family(name).stream())
        .map(Name::text)
        .filter(name -> !all.contains(name))
        .forEach(all::add);
    return all;
  }

  @Override
  public String toString() {
    return "Written[withheld]";
  }
}
