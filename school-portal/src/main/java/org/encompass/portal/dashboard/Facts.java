package org.encompass.portal.dashboard;

import java.time.Instant;
import java.util.List;
import org.encompass.schemas.ReceiptMessage;

/// What the receipts have told so far.
public interface Facts {
  /// Takes receipts over, in one transaction; each may come again.
  void take(List<ReceiptMessage> receipts);

  /// Everything about incidents of which something is open, was said, or falls due after a moment.
  List<Fact> since(Instant moment);
}
