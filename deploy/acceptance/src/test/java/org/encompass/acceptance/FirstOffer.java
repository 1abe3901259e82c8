package org.encompass.acceptance;

import org.encompass.harness.MailBehaviour;
import org.encompass.harness.MailReply;

/// A mail server that does something particular with the first message it is offered, and takes all
/// others.
record FirstOffer(Answer answer) implements MailBehaviour {
  /// What happens to it, and what else happens at that moment.
  @FunctionalInterface
  interface Answer {
    /// @param client the notifier that offers it
    MailReply to(String client) throws Exception;
  }

  @Override
  public MailReply reply(String client, String from, String to, int nth) {
    if (nth > 1) {
      return reply(from, to, nth);
    }
    try {
      return answer.to(client);
    } catch (Exception e) {
      throw new IllegalStateException("the first offer could not be answered", e);
    }
  }

  @Override
  public MailReply reply(String from, String to, int nth) {
    return new MailReply.Accept();
  }
}
