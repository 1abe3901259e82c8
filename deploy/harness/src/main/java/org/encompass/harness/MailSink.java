package org.encompass.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import javax.net.ssl.SSLSocket;
import org.subethamail.smtp.auth.EasyAuthenticationHandlerFactory;
import org.subethamail.smtp.auth.LoginFailedException;
import org.subethamail.smtp.server.SMTPServer;
import org.subethamail.smtp.server.Session;
import org.subethamail.smtp.server.SessionHandler;

/// A real SMTP server that keeps what it is sent. It insists on STARTTLS and AUTH and behaves, or
/// misbehaves, as it is told.
public final class MailSink implements AutoCloseable {
  private static final int MAX_CONNECTIONS = 1000;

  private record Script(MailBehaviour behaviour, AtomicInteger offered) {}

  private final List<Mail> mails = new CopyOnWriteArrayList<>();
  private final List<Consumer<Mail>> listeners = new CopyOnWriteArrayList<>();
  private final Clock clock = Clock.systemUTC();
  private final String password = UUID.randomUUID().toString();
  private final Path authority;
  private volatile SMTPServer server;
  private final Certificates certificates = new Certificates();
  private volatile String name = Certificates.HERE;
  private volatile Script script = new Script(MailBehaviour.ACCEPT, new AtomicInteger());

  /// @param folder where the CA certificate's PEM file is written
  /// @param port 0 for a free one
  public MailSink(Path folder, int port) {
    authority = folder.resolve("smtp-ca.pem");
    try {
      Files.writeString(authority, certificates.authorityPem());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server = started(port);
  }

  private SMTPServer started(int port) {
    var fresh =
        SMTPServer.port(port)
            .hostName("localhost")
            .requireTLS()
            .startTlsSocketFactory(this::encrypted)
            .requireAuth()
            .authenticationHandlerFactory(new EasyAuthenticationHandlerFactory(this::check))
            .maxConnections(MAX_CONNECTIONS)
            .sessionHandler(new Door())
            .messageHandlerFactory(context -> new MailConversation(this, (Session) context))
            .build();
    fresh.start();
    return fresh;
  }

  public String host() {
    return "localhost";
  }

  public int port() {
    return server.getPortAllocated();
  }

  public String user() {
    return "encompass";
  }

  public String password() {
    return password;
  }

  /// The PEM file of the certificate authority that a client must trust.
  public Path caCertificate() {
    return authority;
  }

  /// Every message offered so far, also those that were refused, in order.
  public List<Mail> mails() {
    return List.copyOf(mails);
  }

  /// The messages for one address that the server holds.
  public List<Mail> heldFor(String address) {
    return mails.stream().filter(m -> m.held() && m.to().equalsIgnoreCase(address)).toList();
  }

  /// Forgets the mails and accepts everything again.
  public void reset() {
    mails.clear();
    presentAs(Certificates.HERE);
    behave(MailBehaviour.ACCEPT);
  }

  /// From now on the server behaves like this.
  public void behave(MailBehaviour behaviour) {
    script = new Script(behaviour, new AtomicInteger());
  }

  /// Is told of every message once the server has decided on it.
  public void listen(Consumer<Mail> listener) {
    listeners.add(listener);
  }

  /// From now on new connections see a certificate for this name, issued by the same authority.
  public void presentAs(String otherName) {
    name = otherName;
  }

  /// Goes away: connections are refused until {@link #startAgain}.
  @Override
  public void close() {
    server.stop();
  }

  /// Comes back where it was, with all mails that it holds.
  public void startAgain() {
    server = started(server.getPortAllocated());
  }

  MailReply decide(String client, String from, String to) {
    var current = script;
    return current.behaviour().reply(client, from, to, current.offered().incrementAndGet());
  }

  void keep(String client, String from, String to, byte[] raw, MailReply disposition) {
    var mail = new Mail(client, from, to, raw, disposition, clock.instant());
    mails.add(mail);
    listeners.forEach(listener -> listener.accept(mail));
  }

  private SSLSocket encrypted(Socket plain) throws IOException {
    var remote = (InetSocketAddress) plain.getRemoteSocketAddress();
    var factory = certificates.server(name).getSocketFactory();
    var socket =
        (SSLSocket) factory.createSocket(plain, remote.getHostString(), plain.getPort(), true);
    socket.setUseClientMode(false);
    return socket;
  }

  private void check(String name, String secret, Object context) throws LoginFailedException {
    if (!user().equals(name) || !password.equals(secret)) {
      throw new LoginFailedException();
    }
  }

  private final class Door implements SessionHandler {
    @Override
    public SessionAcceptance accept(Session session) {
      return script.behaviour().admits()
          ? SessionAcceptance.success()
          : SessionAcceptance.failure(421, "4.3.2 not now");
    }

    @Override
    public void onSessionEnd(Session session) {}
  }
}
