package org.encompass.notifier.scheduling;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.encompass.notifier.domain.Deadline;
import org.encompass.notifier.domain.DecideBy;
import org.encompass.notifier.domain.Recipient;
import org.encompass.notifier.incidents.ChildCase;
import org.encompass.notifier.lifecycle.NotificationEvent;
import org.encompass.schemas.ReceiptMessage.Route;

/// Turns "these must know" into notifications, deadlines, disclosures and tellings, in the caller's
/// transaction.
public interface Schedule {
  /// Makes the child's live notifications be exactly those of `recipients`: new ones are planned,
  /// kept ones take the newest content, the others are taken back as REROUTED.
  void plan(ChildCase child, Set<Recipient> recipients, Route route, Grounds grounds);

  /// The recipients stay, the content may have changed.
  void amend(ChildCase child);

  /// Takes back every live notification of the child.
  void withdraw(ChildCase child, String reason);

  /// Takes back the held ones, of which nobody knows yet: a person decides first.
  void withdrawHeld(ChildCase child);

  /// A person decides on the content, but who must not see the case counts at once: it is hidden
  /// from them, and taken back where the whole school must not see it.
  void refreshAudience(ChildCase child);

  /// Somebody at the school was told by telephone; what was held is disclosed now.
  ///
  /// @return false where the call counts for nothing: it was taken back, an amendment of it is not
  ///     routed yet, or a person must decide about a held one first
  boolean telephoned(UUID notificationId, NotificationEvent.PhoneCall call);

  /// Takes back those of an earlier generation, whose withdrawal was overtaken by the revival.
  void withdrawOlder(ChildCase child);

  /// Until when a person may take to decide: until the school must know from which it is held, else
  /// by the calendar of the child's authority, else by the national one.
  DecideBy whileDeciding(ChildCase child);

  /// The same of a child that cannot be opened: by the national calendar, from its first arrival.
  DecideBy whileUnreadable(UUID childId);

  /// The deadline of something that arrived then and of which nobody knows school or authority.
  Deadline national(Instant arrivedAt);

  /// Who chose the recipients and why.
  ///
  /// @param actor "matching model 1" or "desk account <id>"
  /// @param reasons codes, never names
  record Grounds(String actor, String reasons) {}
}
