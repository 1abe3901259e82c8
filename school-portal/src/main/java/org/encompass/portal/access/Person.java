package org.encompass.portal.access;

import org.encompass.portal.domain.Language;
import org.encompass.schemas.PersonalData;

/// A contact of a school's list, as far as an account needs to know.
///
/// @param contactId the person's id on every list, and of the account
/// @param email where mail goes, and the user name to sign in with
@PersonalData
public record Person(String contactId, String name, String email, Language language) {
  @Override
  public String toString() {
    return "Person[withheld]";
  }
}
