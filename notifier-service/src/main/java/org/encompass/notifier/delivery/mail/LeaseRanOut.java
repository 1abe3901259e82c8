package org.encompass.notifier.delivery.mail;

import jakarta.mail.MessagingException;

/// The dialogue took so long that the mail may be somebody else's by now.
final class LeaseRanOut extends MessagingException {
  private static final long serialVersionUID = 1;

  LeaseRanOut() {
    super("the lease ran out before the final dot");
  }
}
