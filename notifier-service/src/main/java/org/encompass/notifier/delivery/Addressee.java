package org.encompass.notifier.delivery;

import org.encompass.schemas.PersonalData;
import org.encompass.schemas.SchoolMessage.Language;

/// Where and in which language a contact reads mail. Public for this module's own sub-packages.
@PersonalData
public record Addressee(String email, Language language) {
  @Override
  public String toString() {
    return "Addressee[withheld]";
  }
}
