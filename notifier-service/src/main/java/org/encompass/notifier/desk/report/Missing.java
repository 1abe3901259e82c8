package org.encompass.notifier.desk.report;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Why a deadline was missed: how far it was when it came.
public enum Missing {
  UNREADABLE("the record could not be read, and nobody had mended it"),
  UNDECIDED("nobody had decided which school it is"),
  HELD("it was held back"),
  NOBODY("nobody at the school could be reached"),
  UNTOLD("nobody had been told by then"),
  UNREAD("told in time, not read by then"),
  UNACKNOWLEDGED("read in time, not acknowledged by then");

  private final String sentence;

  Missing(String sentence) {
    this.sentence = sentence;
  }

  /// In words.
  public String sentence() {
    return sentence;
  }

  static Missing of(DayRow row) {
    return switch (row.kind()) {
      case RECORD -> UNREADABLE;
      case REVIEW -> UNDECIDED;
      case NOTIFICATION -> ofNotification(row);
    };
  }

  private static Missing ofNotification(DayRow row) {
    if (before(row.readAt(), row.deadline())) {
      return UNACKNOWLEDGED;
    }
    if (row.toldInTime()) {
      return UNREAD;
    }
    if (row.held()) {
      return HELD;
    }
    return row.addressed() ? UNTOLD : NOBODY;
  }

  private static boolean before(@Nullable Instant moment, Instant deadline) {
    return moment != null && moment.isBefore(deadline);
  }
}
