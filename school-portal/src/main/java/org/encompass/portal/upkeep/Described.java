package org.encompass.portal.upkeep;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.encompass.portal.domain.Role;
import org.encompass.schemas.PersonalData;
import org.jspecify.annotations.Nullable;

/// A person as a colleague describes them.
@PersonalData
public record Described(
    String name, Role role, @Nullable String telephone, @Nullable LocalDate trainedUntil) {
  /// A mark of what a form shows; another one says that somebody changed it meanwhile.
  public String mark() {
    var said = String.join("\n", name, role.name(), text(telephone), text(trainedUntil));
    return UUID.nameUUIDFromBytes(said.getBytes(StandardCharsets.UTF_8)).toString();
  }

  private static String text(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }

  @Override
  public String toString() {
    return "Described[withheld]";
  }
}
