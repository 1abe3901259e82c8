package org.encompass.notifier.scheduling;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Set;
import java.util.UUID;
import org.encompass.notifier.domain.DecideBy;
import org.encompass.notifier.domain.NationalCalendars;
import org.encompass.notifier.domain.Sweep;
import org.encompass.notifier.ledger.Ledger;
import org.encompass.notifier.ledger.LedgerEntry;
import org.encompass.notifier.lifecycle.EachRow;
import org.encompass.notifier.receipts.Receipt;
import org.encompass.notifier.receipts.Receipts;
import org.encompass.notifier.scheduling.OverdueRows.OpenReview;
import org.encompass.schemas.ReceiptMessage.State;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Moves the deadline of those about whom a person still decides when the calendar changes that
/// gave it: the authority's at any time, the national one once whenever its bank holidays are
/// others. Nothing is opened for that.
@Component
class ReviewCalendarSweep implements Sweep {
  private static final int AT_ONCE = 200;

  private final OverdueRows rows;
  private final Calendars calendars;
  private final Receipts receipts;
  private final Ledger ledger;
  private final TransactionTemplate transaction;
  private final EachRow each;
  private final NationalCalendars national;
  private volatile String editionSeen = "";

  ReviewCalendarSweep(
      OverdueRows rows,
      Calendars calendars,
      Receipts receipts,
      Ledger ledger,
      TransactionTemplate transaction,
      MeterRegistry metrics,
      NationalCalendars national) {
    this.rows = rows;
    this.calendars = calendars;
    this.receipts = receipts;
    this.ledger = ledger;
    this.transaction = transaction;
    this.each = new EachRow(name(), metrics);
    this.national = national;
  }

  @Override
  public String name() {
    return "review-calendar";
  }

  @Override
  public int run() {
    var edition = DeadlineRule.edition(national.now().edition());
    boolean seen = edition.equals(editionSeen);
    var bankHolidays = seen ? "" : edition;
    int caughtUp =
        each.work(
            except -> rows.reviewsBehind(bankHolidays, except, AT_ONCE),
            id -> Boolean.TRUE.equals(transaction.execute(_ -> catchUp(id, bankHolidays))));
    if (!seen && rows.reviewsBehind(edition, Set.of(), 1).isEmpty()) {
      editionSeen = edition;
    }
    return caughtUp;
  }

  private boolean catchUp(UUID childId, String bankHolidays) {
    var behind = rows.claimBehind(childId, bankHolidays);
    behind.ifPresent(this::catchUp);
    return behind.isPresent(); // another node may have been first
  }

  private void catchUp(OpenReview review) {
    var by = calendars.decideBy(review.authority(), review.occurredFrom(), review.firstArrivedAt());
    rows.moveReview(review.childId(), by);
    if (!by.deadline().at().equals(review.deadline())) {
      receipts.issue(
          Receipt.ofChild(
                  review.force(),
                  review.reference(),
                  review.childRef(),
                  State.IN_REVIEW,
                  review.reason())
              .due(by.deadline().at(), null, by.deadline().lateOnArrival()));
      ledger.record(moved(review, by));
    }
  }

  private static LedgerEntry moved(OpenReview review, DecideBy by) {
    return new LedgerEntry(
        "DEADLINE_MOVED",
        "lifecycle rule 1",
        review.incidentId(),
        review.childId(),
        null,
        by.authority(),
        null,
        "the deadline of a decision",
        "so that the school can support the child from the first morning on",
        "Domestic Abuse Act 2021 s.49A",
        "TO " + by.deadline().at() + " BY " + by.deadline().rule());
  }
}
