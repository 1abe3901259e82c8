package org.encompass.harness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.Base64;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailSinkTest {
  @TempDir Path folder;
  private MailSink sink;

  @BeforeEach
  void start() {
    sink = new MailSink(folder, 0);
  }

  @AfterEach
  void stop() {
    sink.close();
  }

  @Test
  void keepsAMailSentOverTlsByAKnownUser() throws Exception {
    assertThat(send()).startsWith("250");
    assertThat(sink.mails()).hasSize(1);
    var mail = sink.mails().getFirst();
    assertThat(mail.held()).isTrue();
    assertThat(mail.header("Subject")).isEqualTo("hello there");
  }

  @Test
  void refusesMailWithoutTls() throws Exception {
    try (var socket = new Socket("localhost", sink.port())) {
      var talk = new Talk(socket);
      talk.expect("220");
      talk.say("EHLO test");
      assertThat(talk.say("MAIL FROM:<a@example.invalid>")).startsWith("530");
    }
  }

  @Test
  void aRefusedMailIsListedAndNotHeld() throws Exception {
    sink.behave((from, to, nth) -> new MailReply.Refuse(451, "4.3.0 later"));
    assertThat(send()).startsWith("451");
    assertThat(sink.mails()).singleElement().matches(mail -> !mail.held());
  }

  @Test
  void aMailDroppedAfterTheDotIsHeldAndNeverAnswered() {
    sink.behave((from, to, nth) -> new MailReply.DropAfterDot());
    assertThatThrownBy(this::send).isInstanceOf(IOException.class);
    assertThat(sink.mails()).singleElement().matches(Mail::held);
  }

  @Test
  void aClientThatGoesBeforeTheDotIsListedAndItsMailNotHeld() throws Exception {
    try (var plain = new Socket("localhost", sink.port())) {
      open(plain).say("DATA");
    }
    await().until(() -> !sink.mails().isEmpty());
    var mail = sink.mails().getFirst();
    assertThat(mail.disposition()).isEqualTo(new MailReply.ClientGone());
    assertThat(mail.client()).isEqualTo("test");
    assertThat(mail.held()).isFalse();
  }

  @Test
  void aServerThatPresentsAnotherNameIsFoundOut() throws Exception {
    sink.presentAs("elsewhere.example.invalid");
    assertThatThrownBy(this::send).isInstanceOf(SSLException.class);
    sink.presentAs("localhost");
    assertThat(send()).startsWith("250");
  }

  @Test
  void aRelayInBetweenCanTakeAwayTheOfferOfTls() throws Exception {
    try (var relay = new Relay(sink.port())) {
      relay.strip(true);
      try (var socket = new Socket("localhost", relay.port())) {
        var talk = new Talk(socket);
        talk.expect("220");
        assertThat(talk.all("EHLO test")).doesNotContain("STARTTLS");
      }
      assertThat(relay.heard()).containsExactly("EHLO test");
      relay.strip(false);
      try (var socket = new Socket("localhost", relay.port())) {
        var talk = new Talk(socket);
        talk.expect("220");
        assertThat(talk.all("EHLO test")).contains("STARTTLS");
      }
    }
  }

  private String send() throws Exception {
    try (var plain = new Socket("localhost", sink.port())) {
      var talk = open(plain);
      talk.say("DATA");
      return talk.say("Subject: hello\r\n there\r\n\r\ntext\r\n.");
    }
  }

  /// A conversation that has come as far as its recipient.
  private Talk open(Socket plain) throws Exception {
    var first = new Talk(plain);
    first.expect("220");
    first.say("EHLO test");
    first.say("STARTTLS");
    var tls = trusting().getSocketFactory().createSocket(plain, "localhost", sink.port(), true);
    var parameters = ((SSLSocket) tls).getSSLParameters();
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    ((SSLSocket) tls).setSSLParameters(parameters);
    var talk = new Talk(tls);
    talk.say("EHLO test");
    var login = "\0" + sink.user() + "\0" + sink.password();
    talk.say("AUTH PLAIN " + Base64.getEncoder().encodeToString(login.getBytes()));
    talk.say("MAIL FROM:<a@example.invalid>");
    talk.say("RCPT TO:<b@example.invalid>");
    return talk;
  }

  private SSLContext trusting() throws Exception {
    var store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    try (var pem = Files.newInputStream(sink.caCertificate())) {
      store.setCertificateEntry(
          "ca", CertificateFactory.getInstance("X.509").generateCertificate(pem));
    }
    var trust = TrustManagerFactory.getInstance("PKIX");
    trust.init(store);
    var context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    return context;
  }

  private record Talk(Socket socket, BufferedReader in) {
    Talk(Socket socket) throws IOException {
      this(
          socket,
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII)));
    }

    String say(String line) throws IOException {
      socket.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
      return expect("");
    }

    /// Every line of an answer.
    String all(String line) throws IOException {
      socket.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
      var lines = new StringBuilder();
      String next;
      do {
        next = in.readLine();
        lines.append(next).append('\n');
      } while (next != null && next.startsWith("250-"));
      return lines.toString();
    }

    String expect(String start) throws IOException {
      var line = in.readLine();
      while (line != null && line.length() > 3 && line.charAt(3) == '-') {
        line = in.readLine();
      }
      if (line == null || !line.startsWith(start)) {
        throw new IOException("answered " + line);
      }
      return line;
    }
  }
}
