package org.encompass.notifier.desk;

import java.time.Instant;
import org.encompass.notifier.domain.NotificationState;

/// Why nobody is told any more of what was missed. Public for this module's own sub-packages.
public enum ClosingReason {
  KNOWN_OTHERWISE("The school knows by another way, such as social care"),
  NOT_AT_SCHOOL("The child is not at this school any more"),
  NO_USE_ANY_MORE("It is too late to be of use to the child"),
  UNSAFE("Telling the school now would be unsafe"),
  SENT_IN_ERROR("The police sent it in error and cannot withdraw it");

  private final String sentence;

  ClosingReason(String sentence) {
    this.sentence = sentence;
  }

  /// In words.
  public String sentence() {
    return sentence;
  }

  /// Whether anything may be closed for such a reason: past its deadline, and nobody read it.
  static boolean fits(NotificationState state, Instant deadline, Instant now) {
    return switch (state) {
      case HELD, SCHEDULED, TOLD -> !now.isBefore(deadline);
      case READ, ACKNOWLEDGED, WITHDRAWN -> false;
    };
  }
}
