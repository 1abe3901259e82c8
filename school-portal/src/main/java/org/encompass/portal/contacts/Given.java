package org.encompass.portal.contacts;

import java.time.LocalDate;
import org.encompass.portal.access.Identities;
import org.encompass.portal.domain.SchoolKey;
import org.encompass.portal.files.CsvRow;
import org.encompass.schemas.PersonalData;
import org.encompass.schemas.SchoolMessage.Contact;
import org.encompass.schemas.SchoolMessage.Language;
import org.encompass.schemas.SchoolMessage.Role;
import org.jspecify.annotations.Nullable;

/// A person as a row of the file has them. What the row leaves empty stays as it is known.
///
/// @param row for findings
@PersonalData
record Given(
    CsvRow row,
    SchoolKey place,
    Role role,
    String name,
    String email,
    @Nullable String telephone,
    @Nullable Language locale,
    @Nullable LocalDate trainedUntil,
    @Nullable String contactId) {

  /// The person on a list.
  ///
  /// @param known as the list has them
  Contact contact(String id, @Nullable Contact known) {
    if (known == null) {
      return new Contact(id, name, role, email, telephone, locale, trainedUntil, null, null);
    }
    return new Contact(
        id,
        name,
        role,
        email,
        telephone == null ? known.telephone() : telephone,
        locale == null ? known.locale() : locale,
        trainedUntil == null ? known.trainedUntil() : trainedUntil,
        known.away(),
        hasAddressOf(known) ? known.verifiedAt() : null);
  }

  /// Whether this is a person of a list: by id, or where the row has none, by name and address.
  boolean isSameAs(Contact known) {
    return contactId == null
        ? hasAddressOf(known) && Identities.isSameName(name, known.name())
        : contactId.equals(known.contactId());
  }

  /// Whether two rows give one name and one address.
  boolean isNamedAs(Given other) {
    return email.equalsIgnoreCase(other.email) && Identities.isSameName(name, other.name);
  }

  /// Whether a person of a list has the same address.
  boolean hasAddressOf(Contact known) {
    return email.equalsIgnoreCase(known.email());
  }

  @Override
  public String toString() {
    return "Given[" + row + "]";
  }
}
