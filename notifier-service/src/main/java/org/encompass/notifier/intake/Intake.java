package org.encompass.notifier.intake;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Takes records in, a batch at a time: all of it in one transaction or nothing of it. Bad
/// records do not fail a batch, they are put aside in it; so a batch that fails, fails through a
/// fault of ours and can be tried again. Public for this module's own packages only.
@Component
public class Intake {
  private final Inspector inspector;
  private final IntakeTables tables;
  private final Bookkeeping books;
  private final IntakeMeters meters;
  private final TransactionTemplate transaction;

  Intake(
      Inspector inspector,
      IntakeTables tables,
      Bookkeeping books,
      IntakeMeters meters,
      TransactionTemplate transaction) {
    this.inspector = inspector;
    this.tables = tables;
    this.books = books;
    this.meters = meters;
    this.transaction = transaction;
  }

  /// Answers every record of the batch, in order.
  public void accept(List<Incoming> batch) {
    var records = batch.stream().map(inspector::inspect).toList();
    var decisions = new ArrayList<Decision>();
    transaction.executeWithoutResult(
        status -> {
          var casebook = tables.open(records);
          for (var record : records) {
            decisions.add(casebook.take(record));
          }
          books.keep(casebook, decisions);
        });
    meters.count(decisions);
  }

  /// What would become of a record if it came now. Changes nothing.
  public Decision foresee(Inspected record) {
    return tables.peek(record).take(record);
  }
}
