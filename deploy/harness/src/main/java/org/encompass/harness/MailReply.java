package org.encompass.harness;

import java.time.Duration;

/// What a mail server does with one message.
public sealed interface MailReply {
  /// 250 after the final dot.
  record Accept() implements MailReply {}

  /// A 4xx or 5xx answer to RCPT TO.
  record RefuseRecipient(int code, String text) implements MailReply {}

  /// A 4xx or 5xx answer after the final dot: the mail is not held.
  record Refuse(int code, String text) implements MailReply {}

  /// The connection breaks after DATA was answered and before the mail was read: not held.
  record DropBeforeDot() implements MailReply {}

  /// The connection breaks after the final dot and without an answer, though the mail is held.
  record DropAfterDot() implements MailReply {}

  /// The client went before the final dot, whatever was meant for it: not held.
  record ClientGone() implements MailReply {}

  /// The mail is held, and the answer comes only that much later.
  record Stall(Duration delay) implements MailReply {}
}
