package org.encompass.portal.upkeep;

import java.time.LocalDate;
import org.encompass.portal.domain.Role;
import org.encompass.schemas.PersonalData;
import org.jspecify.annotations.Nullable;

/// A person as a colleague describes them.
@PersonalData
public record Described(
    String name, Role role, @Nullable String telephone, @Nullable LocalDate trainedUntil) {
  @Override
  public String toString() {
    return "Described[withheld]";
  }
}
