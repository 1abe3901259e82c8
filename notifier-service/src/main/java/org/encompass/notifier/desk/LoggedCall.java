package org.encompass.notifier.desk;

import java.time.Instant;
import java.util.UUID;

/// A telephone call to a school about one notification. Public for this module's own sub-packages.
///
/// @param counted false where somebody was told of what does not wait any more
public record LoggedCall(
    UUID notificationId,
    Instant at,
    UUID accountId,
    Calls.Outcome outcome,
    Calls.SpokenTo spokenTo,
    Calls.Note note,
    boolean counted) {

  /// How it ended and when: "Spoke to lead, Mon 23 Nov 08:41".
  public String sentence() {
    var ended =
        switch (outcome) {
          case TOLD -> "Spoke to " + spokenTo.sentence();
          case NO_ANSWER -> "No answer";
          case RING_BACK -> "Will ring back";
        };
    return ended
        + ", "
        + Words.time(at)
        + (note == Calls.Note.NONE ? "" : ", " + note.sentence())
        + (counted ? "" : "; did not count, the case had changed");
  }
}
