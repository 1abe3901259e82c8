package org.encompass.notifier.desk;

import java.time.Clock;
import org.encompass.notifier.disclosure.Recall;
import org.encompass.notifier.incidents.Children;
import org.encompass.notifier.ladder.LadderRows;
import org.encompass.notifier.ledger.Ledger;
import org.encompass.notifier.ledger.LedgerEntry;
import org.encompass.notifier.lifecycle.Notification;
import org.encompass.notifier.lifecycle.NotificationEvent;
import org.encompass.notifier.lifecycle.Notifications;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Ends a missed notification of which nobody at the school ever knew. It stays missed; the police
/// hear CLOSED_UNTOLD. A supervisor does this, and nobody waits for it: until then the child stays
/// on the board. Public for this module's own sub-packages.
@Service
public class Closing {
  private static final String CLOSED_UNTOLD = "CLOSED_UNTOLD";

  private final Children children;
  private final Notifications notifications;
  private final Recall recall;
  private final ClosingRows rows;
  private final LadderRows ladder;
  private final Ledger ledger;
  private final Clock clock;

  Closing(
      Children children,
      Notifications notifications,
      Recall recall,
      ClosingRows rows,
      LadderRows ladder,
      Ledger ledger,
      Clock clock) {
    this.children = children;
    this.notifications = notifications;
    this.recall = recall;
    this.rows = rows;
    this.ladder = ladder;
    this.ledger = ledger;
    this.clock = clock;
  }

  /// Closes it and takes it back from the portal.
  ///
  /// @param words what the supervisor has to say about it; kept sealed
  /// @return false where somebody has come to know of it meanwhile, or it is not missed yet
  @Transactional
  public boolean close(DeskUser user, BoardRow row, ClosingReason why, String words) {
    var now = clock.instant();
    var child = children.lock(row.childId());
    ladder.lock(row.notificationId()); // an acknowledgement does not wait for the child's row
    var found = notifications.find(row.notificationId()).orElseThrow();
    var state = found.state();
    if (byPhone(found) || !ClosingReason.fits(state, found.deadline().at(), now)) {
      return false;
    }
    recall.takeBack(row.notificationId(), new NotificationEvent.Withdrawn(CLOSED_UNTOLD));
    rows.keep(row.notificationId(), child.incidentId(), now, user.accountId(), why, words);
    ledger.record(entry(user, row, why));
    return true;
  }

  private static boolean byPhone(Notification notification) {
    return "BY_PHONE".equals(notification.reason());
  }

  private static LedgerEntry entry(DeskUser user, BoardRow row, ClosingReason why) {
    return new LedgerEntry(
        CLOSED_UNTOLD,
        user.actor(),
        null,
        row.childId(),
        row.notificationId(),
        row.recipient(),
        false,
        "nothing any more",
        "that every missed child is accounted for",
        "Domestic Abuse Act 2021 s.49A; the decision not to share is recorded with its reason",
        why.name());
  }
}
