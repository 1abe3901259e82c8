package org.encompass.notifier.delivery;

import org.encompass.notifier.domain.DeliveryOutcome;

/// Speaks to the mail server. Public for this module's own sub-packages.
public interface Mailer {
  /// Sends one nudge and says how it ended; never throws for what a server or network did.
  DeliveryOutcome send(Nudge nudge, Addressee to);

  /// Asks the server, without a mail, whether it speaks to us. Never throws for what it did either.
  boolean answered();
}
