package org.encompass.notifier.desk;

import java.time.Clock;
import org.encompass.notifier.ledger.Ledger;
import org.encompass.notifier.ledger.LedgerEntry;
import org.encompass.notifier.lifecycle.NotificationEvent;
import org.encompass.notifier.lifecycle.Notifications;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Telephone calls to schools. Codes only: what was said belongs into the police's own record.
/// Public for this module's own sub-packages.
@Service
public class Calls {
  /// How a call ended.
  public enum Outcome {
    TOLD("Told somebody who will act on it"),
    NO_ANSWER("No answer"),
    LEFT_MESSAGE("Asked for a call back; said nothing about the child");

    private final String sentence;

    Outcome(String sentence) {
      this.sentence = sentence;
    }

    public String sentence() {
      return sentence;
    }
  }

  /// Who answered, by role.
  public enum SpokenTo {
    LEAD,
    DEPUTY,
    HEAD,
    LA_OFFICER,
    OFFICE,
    NOBODY;

    public String sentence() {
      return Words.plain(name());
    }
  }

  /// What else there is to say.
  public enum Note {
    NONE,
    WILL_SIGN_IN,
    CHILD_ABSENT_TODAY,
    CONTACTS_OUT_OF_DATE;

    public String sentence() {
      return Words.plain(name());
    }
  }

  private final Notifications notifications;
  private final Ledger ledger;
  private final Clock clock;

  Calls(Notifications notifications, Ledger ledger, Clock clock) {
    this.notifications = notifications;
    this.ledger = ledger;
    this.clock = clock;
  }

  /// Logs a call. Only one that told somebody counts as told.
  @Transactional
  public void log(DeskUser user, BoardRow row, Outcome outcome, SpokenTo spokenTo, Note note) {
    var code = outcome + " " + spokenTo + " " + note;
    if (outcome == Outcome.TOLD) {
      notifications.apply(
          row.notificationId(),
          new NotificationEvent.PhoneCall(user.actor(), code),
          clock.instant());
    } else {
      ledger.record(attempt(user, row, code));
    }
  }

  private static LedgerEntry attempt(DeskUser user, BoardRow row, String code) {
    return new LedgerEntry(
        "CALL_TRIED",
        user.actor(),
        null,
        row.childId(),
        row.notificationId(),
        row.recipient(),
        false,
        "nothing",
        "that a named key adult knows before the child arrives",
        "Domestic Abuse Act 2021 s.49A: notify as soon as is reasonably practicable",
        code);
  }
}
