package org.encompass.notifier.matching.lucene;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.encompass.notifier.matching.compare.Birthday;
import org.encompass.notifier.matching.linkage.Sought;
import org.encompass.schemas.IncidentMessage.StatedSchool;
import org.encompass.schemas.PersonalData;

/// What was said of a school, and what the child itself says about where it may be.
///
/// @param age empty if unknown
@PersonalData
record Asked(Wording name, List<String> town, Entry.Postcode postcode, Optional<Integer> age) {
  static Asked of(StatedSchool stated, Sought child, LocalDate today, Rarity rarity) {
    return new Asked(
        Wording.of(stated.name(), rarity::known),
        Wording.of(stated.town()).telling(),
        Entry.Postcode.of(child.postcode()),
        Optional.ofNullable(child.born())
            .filter(born -> !born.placeholder())
            .flatMap(Birthday::date)
            .map(born -> Period.between(born, today).getYears()));
  }

  @Override
  public String toString() {
    return "Asked[withheld]";
  }
}
