package org.encompass.notifier.desk.web;

import java.time.Instant;
import java.util.UUID;
import org.encompass.notifier.desk.Colleagues;
import org.encompass.notifier.desk.DeskUser;
import org.encompass.notifier.desk.Words;
import org.encompass.notifier.suspensions.Suspension;
import org.encompass.notifier.suspensions.Suspension.Ended;
import org.encompass.schemas.PersonalData;

/// A suspension in words.
///
/// @param what how it stands, by whom and since when
/// @param mayConfirm it waits, and for somebody else than its proposer
/// @param mine whoever looks at it proposed it, and it waits
/// @param confirm the consequence of confirming it
/// @param end the consequence of ending it; empty where it has ended
@PersonalData
record SuspensionLine(
    UUID id,
    String force,
    String what,
    String until,
    String reason,
    boolean open,
    boolean mayConfirm,
    boolean mine,
    String confirm,
    String end) {
  static SuspensionLine of(
      Suspension found, long held, DeskUser user, Colleagues colleagues, Instant now) {
    boolean mine = found.waits() && found.proposed().by().equals(user.actor());
    return new SuspensionLine(
        found.suspensionId(),
        found.force(),
        what(found, colleagues),
        Words.time(found.endsAt()),
        found.reason(),
        found.ended() == null,
        found.waits() && !mine && found.endsAt().isAfter(now),
        mine,
        "Confirm: tell no school about " + found.force() + " until " + Words.time(found.endsAt()),
        found.ended() == null ? end(found, mine, held) : "");
  }

  private static String what(Suspension found, Colleagues colleagues) {
    var proposed = "Proposed by " + act(found.proposed().by(), found.proposed().at(), colleagues);
    var confirmed = found.confirmed();
    var second =
        confirmed == null
            ? ""
            : ", confirmed by " + act(confirmed.by(), confirmed.at(), colleagues);
    var ended = found.ended();
    return proposed + second + (ended == null ? "" : ", " + ended(ended, colleagues));
  }

  private static String ended(Ended ended, Colleagues colleagues) {
    return switch (ended.how()) {
      case REJECTED -> "rejected by " + act(ended.by(), ended.at(), colleagues);
      case TAKEN_BACK -> "taken back, " + Words.time(ended.at());
      case LIFTED -> "lifted by " + act(ended.by(), ended.at(), colleagues);
      case OVER -> "over since " + Words.time(ended.at());
    };
  }

  private static String act(String by, Instant at, Colleagues colleagues) {
    return colleagues.name(by) + ", " + Words.time(at);
  }

  private static String end(Suspension found, boolean mine, long held) {
    if (found.confirmed() != null) {
      return "Lift it now and release what is held (" + held + ")";
    }
    return mine ? "Take the proposal back" : "Reject the proposal";
  }

  @Override
  public String toString() {
    return "SuspensionLine[withheld]";
  }
}
