package org.encompass.notifier.policy;

import org.encompass.schemas.DisclosureContent.Profile;
import org.jspecify.annotations.Nullable;

/// What a force decided about its notifications. Decisions record the version they relied on.
///
/// @param version changes whenever anything below does
/// @param earlyYears whether children under reception age are notified about
/// @param encryptionRequired whether plain (unsealed) incidents of the force are refused
/// @param ladder when who is told next while nobody has read a notification
/// @param expectedADay about how many records it sends a day, by which its silence is noticed while
///     its own history is short; null: nobody says
public record ForcePolicy(
    String version,
    Telling telling,
    Holidays holidays,
    Profile profile,
    String handlingTextEn,
    String handlingTextCy,
    boolean earlyYears,
    boolean encryptionRequired,
    LadderTimes ladder,
    @Nullable Double expectedADay) {

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
