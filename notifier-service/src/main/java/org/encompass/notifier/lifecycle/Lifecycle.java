package org.encompass.notifier.lifecycle;

import static org.encompass.notifier.domain.NotificationState.ACKNOWLEDGED;
import static org.encompass.notifier.domain.NotificationState.HELD;
import static org.encompass.notifier.domain.NotificationState.READ;
import static org.encompass.notifier.domain.NotificationState.SCHEDULED;
import static org.encompass.notifier.domain.NotificationState.TOLD;
import static org.encompass.notifier.domain.NotificationState.WITHDRAWN;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.encompass.notifier.domain.NotificationState;
import org.encompass.notifier.lifecycle.NotificationEvent.Acknowledged;
import org.encompass.notifier.lifecycle.NotificationEvent.Amended;
import org.encompass.notifier.lifecycle.NotificationEvent.AudienceChanged;
import org.encompass.notifier.lifecycle.NotificationEvent.DeadlineMoved;
import org.encompass.notifier.lifecycle.NotificationEvent.DeadlineReached;
import org.encompass.notifier.lifecycle.NotificationEvent.HandedOver;
import org.encompass.notifier.lifecycle.NotificationEvent.MailAccepted;
import org.encompass.notifier.lifecycle.NotificationEvent.PhoneCall;
import org.encompass.notifier.lifecycle.NotificationEvent.Read;
import org.encompass.notifier.lifecycle.NotificationEvent.Released;
import org.encompass.notifier.lifecycle.NotificationEvent.Resumed;
import org.encompass.notifier.lifecycle.NotificationEvent.Returned;
import org.encompass.notifier.lifecycle.NotificationEvent.Suspended;
import org.encompass.notifier.lifecycle.NotificationEvent.Withdrawn;
import org.jspecify.annotations.Nullable;

/// What an event makes of a notification: one table and a pure function over it. A pair that the
/// table does not hold changes nothing, and is not written down.
public final class Lifecycle {
  /// The events by kind, as the table's columns.
  enum Kind {
    RELEASED,
    SUSPENDED,
    RESUMED,
    MAIL_ACCEPTED,
    PHONE_CALL,
    READ,
    ACKNOWLEDGED,
    HANDED_OVER,
    RETURNED,
    WITHDRAWN,
    DEADLINE_REACHED,
    DEADLINE_MOVED,
    AUDIENCE_CHANGED,
    AMENDED
  }

  /// An allowed step.
  ///
  /// @param to the state after it; the same where only facts change
  /// @param ledger the kind of the ledger entry it writes
  record Step(NotificationState to, String ledger) {}

  /// What came out.
  ///
  /// @param step the table's entry; null = nothing happened
  /// @param tell whether the police get a receipt
  record Outcome(Notification after, @Nullable Step step, boolean tell) {}

  static final Map<NotificationState, Map<Kind, Step>> TABLE = table();

  private static Map<NotificationState, Map<Kind, Step>> table() {
    var table = new EnumMap<NotificationState, Map<Kind, Step>>(NotificationState.class);
    for (var state : NotificationState.values()) {
      table.put(state, new EnumMap<>(Kind.class));
    }
    put(table, HELD, Kind.RELEASED, SCHEDULED, "RELEASED");
    put(table, HELD, Kind.SUSPENDED, HELD, "SUSPENDED");
    put(table, HELD, Kind.RESUMED, HELD, "RESUMED");
    put(table, HELD, Kind.PHONE_CALL, TOLD, "TOLD_BY_PHONE");
    for (var state : new NotificationState[] {SCHEDULED, TOLD, READ, ACKNOWLEDGED}) {
      put(table, state, Kind.MAIL_ACCEPTED, later(state, TOLD), "MAIL_ACCEPTED");
      put(table, state, Kind.PHONE_CALL, later(state, TOLD), "TOLD_BY_PHONE");
      put(table, state, Kind.READ, later(state, READ), "READ");
      put(table, state, Kind.ACKNOWLEDGED, ACKNOWLEDGED, "ACKNOWLEDGED");
      put(table, state, Kind.HANDED_OVER, state, "HANDED_OVER");
      put(table, state, Kind.RETURNED, WITHDRAWN, "RETURNED");
    }
    for (var state : new NotificationState[] {HELD, SCHEDULED, TOLD, READ, ACKNOWLEDGED}) {
      put(table, state, Kind.WITHDRAWN, WITHDRAWN, "WITHDRAWN");
      put(table, state, Kind.DEADLINE_REACHED, state, "JUDGED");
      put(table, state, Kind.DEADLINE_MOVED, state, "DEADLINE_MOVED");
      put(table, state, Kind.AUDIENCE_CHANGED, state, "AUDIENCE_CHANGED");
      put(table, state, Kind.AMENDED, state, "AMENDED");
    }
    // Who looked at it although it was taken back must stand in the ledger; the state stays.
    put(table, WITHDRAWN, Kind.MAIL_ACCEPTED, WITHDRAWN, "MAIL_ACCEPTED_AFTER_WITHDRAWAL");
    put(table, WITHDRAWN, Kind.READ, WITHDRAWN, "READ_AFTER_WITHDRAWAL");
    put(table, WITHDRAWN, Kind.ACKNOWLEDGED, WITHDRAWN, "ACKNOWLEDGED_AFTER_WITHDRAWAL");
    return table;
  }

  private static void put(
      Map<NotificationState, Map<Kind, Step>> table,
      NotificationState from,
      Kind kind,
      NotificationState to,
      String ledger) {
    var row = table.get(from);
    if (row != null) {
      row.put(kind, new Step(to, ledger));
    }
  }

  /// An older state never overwrites a newer one: a portal read may overtake its mail's acceptance.
  private static NotificationState later(NotificationState a, NotificationState b) {
    return a.compareTo(b) >= 0 ? a : b;
  }

  /// Decides what the event makes of the notification.
  static Outcome decide(Notification before, NotificationEvent event, Instant now) {
    var row = TABLE.get(before.state());
    var step = row == null ? null : row.get(kind(event));
    if (step == null) {
      return new Outcome(before, null, false);
    }
    if (before.state() == WITHDRAWN) {
      return new Outcome(before, step, false);
    }
    var edit = new NotificationEdit(before, step.to());
    boolean happened = edit.apply(event, now);
    var after = edit.after();
    return happened
        ? new Outcome(after, step, tells(before, after, event))
        : new Outcome(before, null, false);
  }

  private static boolean tells(Notification before, Notification after, NotificationEvent event) {
    return before.state() != after.state()
        || !Objects.equals(before.met(), after.met())
        || !Objects.equals(before.reason(), after.reason())
        || !before.deadline().at().equals(after.deadline().at())
        || before.deadline().lateOnArrival() != after.deadline().lateOnArrival()
        || event instanceof Amended;
  }

  static Kind kind(NotificationEvent event) {
    return switch (event) {
      case Released() -> Kind.RELEASED;
      case Suspended() -> Kind.SUSPENDED;
      case Resumed _ -> Kind.RESUMED;
      case MailAccepted _ -> Kind.MAIL_ACCEPTED;
      case PhoneCall _ -> Kind.PHONE_CALL;
      case Read _ -> Kind.READ;
      case Acknowledged _ -> Kind.ACKNOWLEDGED;
      case HandedOver _ -> Kind.HANDED_OVER;
      case Returned _ -> Kind.RETURNED;
      case Withdrawn _ -> Kind.WITHDRAWN;
      case DeadlineReached() -> Kind.DEADLINE_REACHED;
      case DeadlineMoved _ -> Kind.DEADLINE_MOVED;
      case AudienceChanged _ -> Kind.AUDIENCE_CHANGED;
      case Amended _ -> Kind.AMENDED;
    };
  }

  private Lifecycle() {}
}
