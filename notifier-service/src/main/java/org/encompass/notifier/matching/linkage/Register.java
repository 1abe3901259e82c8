package org.encompass.notifier.matching.linkage;

import java.util.Optional;
import java.util.Set;
import org.encompass.schemas.IncidentMessage.StatedSchool;

/// What the linkage must know of schools beyond their rolls.
public interface Register {
  /// The schools that what was said of one may mean, by number or by name and town; nothing if it
  /// means none that is known. A closed school means its successors. Never a pseudo-number.
  ///
  /// @param child for the phase by age and the distance by postcode
  Fitting fitting(StatedSchool stated, Sought child);

  /// Why nobody may be told at this school without a person's eye: SCHOOL_UNKNOWN, SCHOOL_NOT_OPEN
  /// or ROLL_STALE.
  Optional<String> objection(String urn);

  /// Schools that were meant.
  ///
  /// @param urns all that fit
  /// @param byNumber the statement was a number, not a name
  /// @param telling whether the statement says anything: "Primary School" does not
  record Fitting(Set<String> urns, boolean byNumber, boolean telling) {
    /// Nothing can be made of it.
    public static final Fitting NONE = new Fitting(Set.of(), false, false);

    /// A telling name that no school has: the child may be at one that nobody knows.
    public static final Fitting UNKNOWN = new Fitting(Set.of(), false, true);

    public Fitting(Set<String> urns, boolean byNumber) {
      this(urns, byNumber, !urns.isEmpty());
    }
  }
}
