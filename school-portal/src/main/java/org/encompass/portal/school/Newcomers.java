package org.encompass.portal.school;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.encompass.portal.domain.SchoolKey;
import org.encompass.schemas.PersonalData;
import org.encompass.schemas.SchoolMessage.Contact;

/// People whom schools invited themselves and whom nobody else has confirmed yet. They stand on no
/// list and are not published.
public interface Newcomers {
  /// Somebody who waits to be confirmed.
  ///
  /// @param contact as the list will have the person
  @PersonalData
  record Newcomer(SchoolKey school, Contact contact, String invitedBy, Instant invitedAt) {
    /// The id that the person will have on the list.
    public String contactId() {
      return contact.contactId();
    }

    @Override
    public String toString() {
      return "Newcomer[" + school + "]";
    }
  }

  /// Keeps one; a second word for the same person at the same school is none.
  void add(Newcomer newcomer);

  /// Those of one school, oldest first.
  List<Newcomer> at(SchoolKey school);

  /// One of them.
  default Optional<Newcomer> find(SchoolKey school, String contactId) {
    return at(school).stream().filter(one -> one.contactId().equals(contactId)).findFirst();
  }

  /// Those of every school, oldest first.
  List<Newcomer> all();

  /// Waits no longer.
  void remove(SchoolKey school, String contactId);
}
