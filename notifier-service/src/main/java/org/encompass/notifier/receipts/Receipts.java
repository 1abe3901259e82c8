package org.encompass.notifier.receipts;

import java.util.List;
import org.encompass.schemas.ReceiptMessage;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The receipts: kept, and told to the police through the outbox, both in the caller's transaction.
public interface Receipts {
  /// Numbers, keeps and says one receipt.
  @Transactional(propagation = Propagation.MANDATORY)
  default ReceiptMessage issue(Receipt receipt) {
    return issueAll(List.of(receipt)).getFirst();
  }

  /// Numbers, keeps and says many, in the order given.
  List<ReceiptMessage> issueAll(List<Receipt> receipts);

  /// Numbers one without keeping or saying it, for a sender who waits for the answer.
  ReceiptMessage number(Receipt receipt);

  /// The last one of the record, of each child and of each notification, oldest first; empty if the
  /// reference is unknown.
  List<ReceiptMessage> latest(String force, String reference);
}
