package org.encompass.notifier.policy;

import org.encompass.schemas.DisclosureContent.Profile;

/// What a force decided about its notifications. Decisions record the version they relied on.
///
/// @param version changes whenever anything below does
/// @param earlyYears whether children under reception age are notified about
/// @param encryptionRequired whether plain (unsealed) incidents of the force are refused
/// @param ladder when who is told next while nobody has read a notification
public record ForcePolicy(
    String version,
    Telling telling,
    Holidays holidays,
    Profile profile,
    String handlingTextEn,
    String handlingTextCy,
    boolean earlyYears,
    boolean encryptionRequired,
    LadderTimes ladder) {

  /// When a key adult is told on an ordinary day: at once, or from seven on the deadline's morning.
  public enum Telling {
    AT_ONCE,
    MORNING
  }

  /// What happens when a school holiday lies before the deadline.
  public enum Holidays {
    SEND_NOW,
    HOLD_TO_SCHOOL_DAY,
    SEND_NOW_AND_REMIND
  }
}
