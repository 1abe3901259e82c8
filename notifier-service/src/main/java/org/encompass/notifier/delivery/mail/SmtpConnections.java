package org.encompass.notifier.delivery.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import org.encompass.notifier.delivery.DeliverySettings;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/// A few SMTP connections that stay open between mails. Setting one up (TCP, STARTTLS, AUTH) costs
/// more than ten mails on it.
@Component
class SmtpConnections implements DisposableBean {
  private static final Duration TRUSTED_IDLE = Duration.ofSeconds(5);

  /// A connection in somebody's hands; `used` = it has carried a mail before.
  record Held(WatchedTransport transport, boolean used) {}

  private record Idle(WatchedTransport transport, long since) {}

  private final JavaMailSenderImpl server;
  private final DeliverySettings settings;
  private final Session session;
  private final Semaphore permits;
  private final ConcurrentLinkedDeque<Idle> idle = new ConcurrentLinkedDeque<>();

  SmtpConnections(JavaMailSenderImpl server, DeliverySettings settings) {
    this.server = server;
    this.settings = settings;
    this.session = Session.getInstance(properties(server, settings));
    this.permits = new Semaphore(settings.connections(), true);
  }

  /// What must hold whatever else is configured: TLS, to the server that was meant, in finite time.
  private static Properties properties(JavaMailSenderImpl server, DeliverySettings settings) {
    var properties = new Properties();
    properties.putAll(server.getJavaMailProperties());
    properties.remove("mail.smtp.ssl.trust");
    properties.remove("mail.smtp.chunksize");
    properties.put("mail.smtp.starttls.enable", "true");
    properties.put("mail.smtp.starttls.required", "true");
    properties.put("mail.smtp.ssl.checkserveridentity", "true");
    properties.putIfAbsent("mail.smtp.ssl.protocols", "TLSv1.3 TLSv1.2");
    properties.put("mail.smtp.auth", Boolean.toString(server.getUsername() != null));
    properties.put("mail.smtp.connectiontimeout", millis(settings.connectTimeout()));
    properties.put("mail.smtp.timeout", millis(settings.timeout()));
    properties.put("mail.smtp.writetimeout", millis(settings.timeout()));
    properties.put("mail.smtp.quitwait", "false");
    return properties;
  }

  private static String millis(Duration duration) {
    return Long.toString(duration.toMillis());
  }

  Session session() {
    return session;
  }

  /// Waits for a turn. Each turn ends with {@link #leave}.
  void enter() throws InterruptedException {
    permits.acquire();
  }

  void leave() {
    permits.release();
  }

  /// An open connection; one that has been idle for a while is asked first whether it still lives.
  Held take() throws MessagingException {
    return take(TRUSTED_IDLE);
  }

  /// Whether the server answers on a connection, kept or new, which stays open if it does.
  boolean answer() throws MessagingException {
    var transport = take(Duration.ZERO).transport();
    if (transport.isConnected()) {
      keep(transport);
      return true;
    }
    close(transport);
    return false;
  }

  private Held take(Duration trusted) throws MessagingException {
    for (var next = idle.pollFirst(); next != null; next = idle.pollFirst()) {
      var fresh = System.nanoTime() - next.since() < trusted.toNanos();
      if (fresh || next.transport().isConnected()) {
        return new Held(next.transport(), true);
      }
    }
    return new Held(connect(), false);
  }

  WatchedTransport connect() throws MessagingException {
    var transport =
        new WatchedTransport(
            session, new URLName("smtp", server.getHost(), port(), null, null, null));
    try {
      transport.connect(server.getHost(), port(), server.getUsername(), server.getPassword());
      return transport;
    } catch (MessagingException e) {
      close(transport);
      throw e;
    }
  }

  private int port() {
    return server.getPort();
  }

  /// Gives a connection back that is in order. One that has carried its share of mails ends here.
  void keep(WatchedTransport transport) {
    if (transport.mails() >= settings.mailsPerConnection()) {
      close(transport);
      return;
    }
    idle.addFirst(new Idle(transport, System.nanoTime()));
  }

  /// Ends a connection that cannot be relied on.
  void close(@Nullable WatchedTransport transport) {
    if (transport == null) {
      return;
    }
    try {
      transport.close();
    } catch (MessagingException e) {
      // It is gone either way.
    }
  }

  @Override
  public void destroy() {
    for (var next = idle.pollFirst(); next != null; next = idle.pollFirst()) {
      close(next.transport());
    }
  }
}
