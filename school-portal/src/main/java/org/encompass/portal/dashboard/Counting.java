package org.encompass.portal.dashboard;

import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.encompass.schemas.ReceiptMessage;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Takes receipts over and counts the children of their incidents anew. The rule is applied here,
/// once, when something is said; whoever asks for numbers later only adds up.
@Service
public class Counting {
  private final Facts facts;
  private final CountedRows rows;

  Counting(Facts facts, CountedRows rows) {
    this.facts = facts;
    this.rows = rows;
  }

  /// In one transaction: what was said, and what it makes of the numbers.
  @Transactional
  public void take(List<ReceiptMessage> receipts) {
    var incidents =
        new TreeSet<>(Comparator.comparing(Incident::force).thenComparing(Incident::reference));
    receipts.forEach(receipt -> incidents.add(new Incident(receipt.force(), receipt.reference())));
    facts.hold(incidents);
    facts.take(receipts);
    var counted = Accounting.count(facts.about(incidents));
    rows.replace(incidents, counted.stream().flatMap(child -> Counted.of(child).stream()).toList());
  }
}
