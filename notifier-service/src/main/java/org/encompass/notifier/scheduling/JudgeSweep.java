package org.encompass.notifier.scheduling;

import java.time.Clock;
import java.time.Instant;
import org.encompass.notifier.domain.Sweep;
import org.encompass.notifier.incidents.Children;
import org.encompass.notifier.ledger.Ledger;
import org.encompass.notifier.ledger.LedgerEntry;
import org.encompass.notifier.lifecycle.NotificationEvent;
import org.encompass.notifier.lifecycle.Notifications;
import org.encompass.notifier.receipts.Receipt;
import org.encompass.notifier.receipts.Receipts;
import org.encompass.schemas.ReceiptMessage.State;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// At its deadline, what is neither acknowledged nor telephoned was missed: at a school, or with a
/// person who still decides.
@Component
class JudgeSweep implements Sweep {
  private static final int AT_ONCE = 200;

  private final Notifications notifications;
  private final Children children;
  private final OverdueRows rows;
  private final Receipts receipts;
  private final Ledger ledger;
  private final TransactionTemplate transaction;
  private final Clock clock;

  JudgeSweep(
      Notifications notifications,
      Children children,
      OverdueRows rows,
      Receipts receipts,
      Ledger ledger,
      TransactionTemplate transaction,
      Clock clock) {
    this.notifications = notifications;
    this.children = children;
    this.rows = rows;
    this.receipts = receipts;
    this.ledger = ledger;
    this.transaction = transaction;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "deadlines";
  }

  @Override
  public int run() {
    var now = clock.instant();
    return did(transaction.execute(_ -> judgeNotifications(now)))
        + did(transaction.execute(_ -> judgeReviews(now)));
  }

  private static int did(@Nullable Integer number) {
    return number == null ? 0 : number;
  }

  private int judgeNotifications(Instant now) {
    var due = notifications.dueToJudge(now, AT_ONCE);
    due.forEach(id -> notifications.apply(id, new NotificationEvent.DeadlineReached(), now));
    return due.size();
  }

  private int judgeReviews(Instant now) {
    var due = rows.overdueReviews(now, AT_ONCE);
    for (var review : due) {
      children.judged(review.childId(), false);
      receipts.issue(
          Receipt.ofChild(
                  review.force(),
                  review.reference(),
                  review.childRef(),
                  State.IN_REVIEW,
                  review.reason())
              .due(review.deadline(), false, null));
      ledger.record(
          new LedgerEntry(
              "JUDGED",
              "lifecycle rule 1",
              review.incidentId(),
              review.childId(),
              null,
              null,
              false,
              "nothing: a person still decides",
              "so that the delay is accounted for",
              "Domestic Abuse Act 2021 s.49A",
              "MISSED " + review.deadline()));
    }
    return due.size();
  }
}
