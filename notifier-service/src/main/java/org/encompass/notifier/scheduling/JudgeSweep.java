package org.encompass.notifier.scheduling;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.encompass.notifier.domain.Sweep;
import org.encompass.notifier.incidents.Children;
import org.encompass.notifier.ledger.Ledger;
import org.encompass.notifier.ledger.LedgerEntry;
import org.encompass.notifier.lifecycle.EachRow;
import org.encompass.notifier.lifecycle.NotificationEvent;
import org.encompass.notifier.lifecycle.Notifications;
import org.encompass.notifier.receipts.Receipt;
import org.encompass.notifier.receipts.Receipts;
import org.encompass.notifier.scheduling.OverdueRows.OverdueReview;
import org.encompass.schemas.ReceiptMessage.State;
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
  private final EachRow each;
  private final Clock clock;

  JudgeSweep(
      Notifications notifications,
      Children children,
      OverdueRows rows,
      Receipts receipts,
      Ledger ledger,
      TransactionTemplate transaction,
      MeterRegistry metrics,
      Clock clock) {
    this.notifications = notifications;
    this.children = children;
    this.rows = rows;
    this.receipts = receipts;
    this.ledger = ledger;
    this.transaction = transaction;
    this.each = new EachRow(name(), metrics);
    this.clock = clock;
  }

  @Override
  public String name() {
    return "deadlines";
  }

  @Override
  public int run() {
    var now = clock.instant();
    int notified =
        each.work(
            except -> notifications.dueToJudge(now, except, AT_ONCE),
            id -> notifications.apply(id, new NotificationEvent.DeadlineReached(), now).changed());
    int reviewed =
        each.work(
            except -> rows.overdueReviews(now, except, AT_ONCE),
            id -> Boolean.TRUE.equals(transaction.execute(_ -> judge(id, now))));
    return notified + reviewed;
  }

  private boolean judge(UUID childId, Instant now) {
    var overdue = rows.claimOverdue(childId, now);
    overdue.ifPresent(this::judge);
    return overdue.isPresent(); // another node may have been first
  }

  private void judge(OverdueReview review) {
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
}
