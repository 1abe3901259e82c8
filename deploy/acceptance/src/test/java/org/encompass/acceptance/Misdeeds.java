package org.encompass.acceptance;

import java.util.concurrent.atomic.AtomicInteger;
import org.encompass.harness.MailReply;

/// What a mail server does to one recipient's first messages; the rest it accepts.
final class Misdeeds {
  private final AtomicInteger left;
  private final MailReply misdeed;

  Misdeeds(int times, MailReply misdeed) {
    this.left = new AtomicInteger(times);
    this.misdeed = misdeed;
  }

  MailReply next() {
    return left.getAndDecrement() > 0 ? misdeed : new MailReply.Accept();
  }

  /// Whether all of them were done and something was accepted afterwards.
  boolean done() {
    return left.get() < 0;
  }
}
