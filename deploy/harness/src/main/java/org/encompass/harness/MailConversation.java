package org.encompass.harness;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.Session;

/// One message's way through the server. What happens to it is decided when its first recipient is
/// named.
final class MailConversation implements MessageHandler {
  private final MailSink sink;
  private final Session session;
  private final List<String> recipients = new ArrayList<>();
  private String from = "";
  private @Nullable MailReply decision;
  private boolean settled;

  MailConversation(MailSink sink, Session session) {
    this.sink = sink;
    this.session = session;
  }

  @Override
  public void from(String address) {
    from = address;
  }

  @Override
  public void recipient(String address) throws RejectException {
    if (decision == null) {
      decision = sink.decide(client(), from, address);
    }
    if (decision instanceof MailReply.RefuseRecipient(var code, var text)) {
      sink.keep(client(), from, address, new byte[0], decision);
      decision = null;
      throw new RejectException(code, text);
    }
    recipients.add(address);
  }

  @Override
  public @Nullable String data(InputStream message) throws RejectException, IOException {
    var reply = decision == null ? new MailReply.Accept() : decision;
    switch (reply) {
      case MailReply.DropBeforeDot() -> {
        keep(new byte[0], reply);
        session.closeSocket();
        throw new IOException("dropped before the final dot, as scripted");
      }
      case MailReply.DropAfterDot() -> {
        keep(whole(message), reply);
        session.closeSocket();
        throw new IOException("dropped after the final dot, as scripted");
      }
      case MailReply.Refuse(var code, var text) -> {
        keep(whole(message), reply);
        throw new RejectException(code, text);
      }
      case MailReply.Stall(var delay) -> {
        keep(whole(message), reply);
        LockSupport.parkNanos(delay.toNanos());
      }
      case MailReply.Accept() -> keep(whole(message), reply);
      case MailReply.RefuseRecipient(var code, var text) ->
          throw new IllegalStateException("refused recipients send no data");
      case MailReply.ClientGone() ->
          throw new IllegalStateException("a server cannot decide that its client goes");
    }
    return null;
  }

  /// The message up to its final dot; if the client goes before it, that is written down.
  private byte[] whole(InputStream message) throws IOException {
    try {
      return message.readAllBytes();
    } catch (IOException e) {
      keep(new byte[0], new MailReply.ClientGone());
      throw e;
    }
  }

  @Override
  public void done() {
    if (!settled) {
      keep(new byte[0], new MailReply.ClientGone());
    }
  }

  private void keep(byte[] raw, MailReply disposition) {
    settled = true;
    recipients.forEach(to -> sink.keep(client(), from, to, raw, disposition));
  }

  private String client() {
    return session.getHelo().orElse("");
  }
}
