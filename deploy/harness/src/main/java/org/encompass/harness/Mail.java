package org.encompass.harness;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

/// A message as the server saw it.
///
/// @param client the name the client greeted with
/// @param raw the message as it came over the wire; empty if it was never read
/// @param disposition what the server did with it
/// @param at by the real clock
public record Mail(
    String client, String from, String to, byte[] raw, MailReply disposition, Instant at) {
  /// Whether the server holds the message, whatever the client was told.
  public boolean held() {
    return switch (disposition) {
      case MailReply.Accept() -> true;
      case MailReply.DropAfterDot() -> true;
      case MailReply.Stall(var delay) -> true;
      case MailReply.RefuseRecipient(var code, var text) -> false;
      case MailReply.Refuse(var code, var text) -> false;
      case MailReply.DropBeforeDot() -> false;
      case MailReply.ClientGone() -> false;
    };
  }

  public String text() {
    return new String(raw, StandardCharsets.UTF_8);
  }

  /// The value of a header line, unfolded; empty if there is none.
  public String header(String name) {
    var head = text().split("\r?\n\r?\n", 2)[0].replaceAll("\r?\n[ \t]+", " ");
    return head.lines()
        .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
        .map(line -> line.substring(name.length() + 1).strip())
        .findFirst()
        .orElse("");
  }

  @Override
  public String toString() {
    return "Mail[withheld]";
  }
}
