package org.encompass.portal.alert;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.encompass.portal.access.SchoolList.Place;
import org.encompass.portal.domain.SchoolKey;
import org.jspecify.annotations.Nullable;

/// One child at one school, as far as the portal knows: everything but the content.
///
/// @param version the newest that was taken in
/// @param contentVersion the one that last brought content: what readers see and answer
/// @param remindOn the morning on which it comes back, read or not
/// @param hiddenFrom who must not see it, by contactId
/// @param schoolRevision the school's list that `hiddenFrom` was worked out from
/// @param changedAt when the newest version came
public record Alert(
    UUID id,
    SchoolKey school,
    int version,
    int contentVersion,
    State state,
    Instant issuedAt,
    Instant deadline,
    @Nullable LocalDate remindOn,
    Set<String> hiddenFrom,
    long schoolRevision,
    Instant changedAt) {

  /// LIVE alerts can be read; of the others nothing is left but that they were.
  public enum State {
    LIVE,
    WITHDRAWN,
    NOT_OUR_PUPIL
  }

  /// Whether this person must not learn of it: named as hidden, or so new on the list (or
  /// under a new name) that the notifier has not yet judged it.
  public boolean isHiddenFrom(String contactId, Place place) {
    return hiddenFrom.contains(contactId) || place.sinceRevision() > schoolRevision;
  }
}
