package org.encompass.notifier.desk;

import java.time.Instant;
import java.util.Optional;
import org.encompass.notifier.domain.NotificationState;

/// Why somebody at the desk must look at a notification, most pressing first. Public for this
/// module's own sub-packages.
public enum Concern {
  NOBODY_REACHABLE("Nobody at the school can be reached: telephone the school"),
  MISSED("The deadline has passed and nobody has acknowledged: telephone the school"),
  DUE_SOON("Less than 45 minutes left and nobody has acknowledged"),
  UNHEARD("A change, a reminder or a handing over reached nobody: telephone the school"),
  REFUSED("A contact's mailbox refuses mail, and nobody has read it yet"),
  UNKNOWN("Nobody knows whether the mail was taken, and nobody has read it yet");

  private final String sentence;

  Concern(String sentence) {
    this.sentence = sentence;
  }

  /// In words.
  public String sentence() {
    return sentence;
  }

  /// The most pressing concern about a notification, if there is one.
  public static Optional<Concern> of(BoardRow row, Instant now) {
    if (row.state() == NotificationState.WITHDRAWN) {
      return Optional.empty();
    }
    if (row.done()) {
      return unheard(row);
    }
    var held = row.state() == NotificationState.HELD;
    if (row.tellings() == 0
        && (row.state() == NotificationState.SCHEDULED || row.state() == NotificationState.TOLD)) {
      return Optional.of(NOBODY_REACHABLE);
    }
    if (!now.isBefore(row.deadline())) {
      return Optional.of(MISSED);
    }
    if (!held && now.plus(Alarm.SOON).isAfter(row.deadline())) {
      return Optional.of(DUE_SOON);
    }
    if (row.readAt() != null || row.unheard()) {
      return unheard(row);
    }
    if (row.refused()) {
      return Optional.of(REFUSED);
    }
    return row.unknown() ? Optional.of(UNKNOWN) : Optional.empty();
  }

  /// What came after the first telling: that somebody read or took on what was told first says
  /// nothing about it.
  private static Optional<Concern> unheard(BoardRow row) {
    return row.unheard() ? Optional.of(UNHEARD) : Optional.empty();
  }
}
