package org.encompass.portal.register;

import org.encompass.portal.access.Remit;
import org.encompass.schemas.SchoolMessage;

/// A school as it stands in the portal, and how much hangs on it.
///
/// @param school its entry without its people
/// @param contacts how many people are told there
/// @param alerts how many children's alerts nobody has answered yet
/// @param pupils how many are on its roll
public record Standing(SchoolMessage school, int contacts, int alerts, int pupils) {
  /// Whether a change is felt by somebody.
  boolean inUse() {
    return contacts > 0 || alerts > 0 || pupils > 0;
  }

  SchoolFacts facts() {
    return SchoolFacts.of(school);
  }

  boolean isWithin(Remit remit) {
    return remit.covers(school.force(), school.laCode());
  }
}
