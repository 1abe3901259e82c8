package org.encompass.notifier.delivery;

import org.encompass.notifier.domain.DeliveryOutcome;

/// Sends one nudge and says how it ended; never throws for what a server or network did. Public for
/// this module's own sub-packages.
public interface Mailer {
  DeliveryOutcome send(Nudge nudge, Addressee to);
}
