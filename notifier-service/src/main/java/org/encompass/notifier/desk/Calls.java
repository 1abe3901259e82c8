package org.encompass.notifier.desk;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import org.encompass.notifier.ledger.Ledger;
import org.encompass.notifier.ledger.LedgerEntry;
import org.encompass.notifier.lifecycle.NotificationEvent;
import org.encompass.notifier.scheduling.Schedule;
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
    RING_BACK("They will ring back; nothing was said about the child");

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
      return this == LA_OFFICER ? "officer" : Words.plain(name());
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

  private final Schedule schedule;
  private final Ledger ledger;
  private final CallLog log;
  private final Clock clock;

  Calls(Schedule schedule, Ledger ledger, CallLog log, Clock clock) {
    this.schedule = schedule;
    this.ledger = ledger;
    this.log = log;
    this.clock = clock;
  }

  /// Logs a call. Only one that told somebody counts as told.
  ///
  /// @return false where somebody was told of what does not wait any more; it stands in the ledger
  @Transactional
  public boolean log(DeskUser user, BoardRow row, Outcome outcome, SpokenTo spokenTo, Note note) {
    var code = outcome + " " + spokenTo + " " + note;
    boolean counts = true;
    if (outcome == Outcome.TOLD) {
      var call = new NotificationEvent.PhoneCall(user.actor(), code);
      counts = schedule.telephoned(row.notificationId(), call);
      if (!counts) {
        ledger.record(entry("CALL_NOT_COUNTED", user, row, true, code));
      }
    } else {
      ledger.record(entry("CALL_TRIED", user, row, false, code));
    }
    log.add(
        new LoggedCall(
            row.notificationId(),
            clock.instant(),
            user.accountId(),
            outcome,
            spokenTo,
            note,
            counts));
    return counts;
  }

  /// Logs one call about several notifications, each by itself: all of them, or none.
  ///
  /// @return those that it does not count for
  @Transactional
  public List<BoardRow> logAll(
      DeskUser user, List<BoardRow> rows, Outcome outcome, SpokenTo spokenTo) {
    return rows.stream()
        .sorted(Comparator.comparing(BoardRow::notificationId)) // two people lock in one order
        .filter(row -> !log(user, row, outcome, spokenTo, Note.NONE))
        .toList();
  }

  private static LedgerEntry entry(
      String kind, DeskUser user, BoardRow row, boolean told, String code) {
    return new LedgerEntry(
        kind,
        user.actor(),
        null,
        row.childId(),
        row.notificationId(),
        row.recipient(),
        told,
        told ? "by telephone: that a notification waits" : "nothing",
        "that a named key adult knows before the child arrives",
        "Domestic Abuse Act 2021 s.49A: notify as soon as is reasonably practicable",
        code);
  }
}
