package org.encompass.notifier.desk.web;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.encompass.notifier.matching.Housemate;
import org.encompass.schemas.PersonalData;

/// Somebody on a roll who perhaps lives with the child.
@PersonalData
record HousemateView(String name, String born, String school) {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.UK);

  static HousemateView of(Housemate housemate, SchoolFinder finder) {
    return new HousemateView(
        housemate.givenNames() + " " + housemate.familyName(),
        DAY.format(housemate.dateOfBirth()),
        finder.withSuccessors(housemate.urn()).getFirst().label());
  }

  @Override
  public String toString() {
    return "HousemateView[withheld]";
  }
}
