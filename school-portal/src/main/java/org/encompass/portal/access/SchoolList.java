package org.encompass.portal.access;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.encompass.portal.domain.Role;
import org.encompass.portal.domain.SchoolKey;
import org.encompass.schemas.PersonalData;
import org.jspecify.annotations.Nullable;

/// Who stands on which school's list of contacts. Asked anew for each request: a leaver is out at
/// once.
public interface SchoolList {
  /// Every place the person has on a school's list, by school; empty for a stranger.
  List<Place> placesOf(String contactId);

  /// Everybody's place on one school's list, by contactId, in the list's order.
  Map<String, Place> placesAt(SchoolKey school);

  /// The names of everybody on one school's list, by contactId.
  Map<String, String> namesAt(SchoolKey school);

  /// Since when each has stood on one school's list without a break, by contactId.
  Map<String, Instant> listedSince(SchoolKey school);

  /// Who of one school's list is away on a day, by contactId.
  Set<String> awayAt(SchoolKey school, LocalDate day);

  /// A person's place on one school's list.
  ///
  /// @param trainedUntil the last day of the training; null = never trained
  /// @param onlyContact whether nobody else on the list could read cases today by themselves: in a
  ///     role that reads, with an account that is set up, and trained
  /// @param sinceRevision the school's revision that added or renamed the person
  @PersonalData
  record Place(
      SchoolKey school,
      String schoolName,
      Role role,
      @Nullable LocalDate trainedUntil,
      boolean onlyContact,
      long sinceRevision) {
    @Override
    public String toString() {
      return "Place[" + school + "]";
    }
  }
}
