package org.encompass.notifier.desk.sheet;

import java.time.Instant;
import java.util.Optional;
import org.encompass.notifier.desk.BoardRow;
import org.encompass.notifier.desk.Concern;
import org.encompass.notifier.domain.NotificationState;

/// Why somebody must telephone now rather than wait for a mail to be read.
enum CallNow {
  NOBODY("Nobody there can be told by mail"),
  PASSED("The deadline has passed"),
  DUE("Not acknowledged, and the deadline is near"),
  UNHEARD("A change, a reminder or a handing over reached nobody");

  private final String sentence;

  CallNow(String sentence) {
    this.sentence = sentence;
  }

  /// In words.
  String sentence() {
    return sentence;
  }

  /// Why, if at all.
  ///
  /// @param due when its call step is due
  static Optional<CallNow> of(BoardRow row, Instant due, Instant now) {
    if (row.state() == NotificationState.WITHDRAWN) {
      return Optional.empty();
    }
    var concern = Concern.of(row, now).orElse(null);
    if (concern == Concern.NOBODY_REACHABLE) {
      return Optional.of(NOBODY);
    }
    if (concern == Concern.MISSED) {
      return Optional.of(PASSED);
    }
    if (!row.done() && !now.isBefore(due)) {
      return Optional.of(DUE);
    }
    return row.unheard() ? Optional.of(UNHEARD) : Optional.empty();
  }
}
