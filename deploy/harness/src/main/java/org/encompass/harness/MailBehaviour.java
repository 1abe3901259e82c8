package org.encompass.harness;

/// How a mail server behaves: scripted by a test, message by message.
@FunctionalInterface
public interface MailBehaviour {
  /// The server that takes everything.
  MailBehaviour ACCEPT = (from, to, nth) -> new MailReply.Accept();

  /// What happens to this message.
  ///
  /// @param nth counts the messages offered since the behaviour was set, from 1
  MailReply reply(String from, String to, int nth);

  /// The same where it matters which client offers the message.
  ///
  /// @param client the name it greeted with
  default MailReply reply(String client, String from, String to, int nth) {
    return reply(from, to, nth);
  }

  /// Whether a new connection is let in; otherwise it is greeted with 421.
  default boolean admits() {
    return true;
  }
}
