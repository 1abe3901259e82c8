package org.encompass.portal.dashboard;

import java.util.Collection;
import java.util.List;
import org.encompass.schemas.ReceiptMessage;

/// What the receipts have told so far.
public interface Facts {
  /// Keeps others from these incidents until the transaction ends.
  void hold(Collection<Incident> incidents);

  /// Takes receipts over, in the order of the topic; each may come again.
  void take(List<ReceiptMessage> receipts);

  /// Everything known about these incidents, the oldest first.
  List<Fact> about(Collection<Incident> incidents);
}
