package org.encompass.portal.calendar.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.encompass.portal.calendar.CalendarSettings;
import org.encompass.portal.calendar.Feed;
import org.encompass.portal.calendar.FeedAddress;
import org.encompass.portal.calendar.FeedProblem;
import org.encompass.portal.calendar.FeedSource.Answer;
import org.encompass.portal.calendar.PublicAddress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Hosts that mean no good, without TLS and on this machine, which only tests allow.
class HttpFeedSourceTest {
  private static final CalendarSettings PATIENT = within(Duration.ofMinutes(1));
  private static final CalendarSettings HASTY = within(Duration.ofMillis(1_500));

  private final CountDownLatch over = new CountDownLatch(1);
  private HttpServer server;
  private HttpFeedSource source;

  @BeforeEach
  void start() throws IOException {
    source = new HttpFeedSource(PATIENT, InetAddress::isLoopbackAddress);
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
  }

  @AfterEach
  void stop() throws IOException {
    over.countDown();
    source.close();
    server.stop(0);
  }

  @Test
  void aVersionThatIsKnownIsNotSentAgain() {
    server.createContext(
        "/",
        exchange -> {
          exchange.getResponseHeaders().add("ETag", "\"1\"");
          boolean known = "\"1\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
          answer(exchange, known ? 304 : 200, known ? "" : "BEGIN:VCALENDAR");
        });
    var came = (Answer.Came) source.ask(address("/"), null);
    assertThat(came.bytes()).asString(UTF_8).isEqualTo("BEGIN:VCALENDAR");
    assertThat(source.ask(address("/"), came.tag())).isEqualTo(new Answer.Same());
  }

  @Test
  void aNameThatLeadsHereIsNotFollowed() throws IOException {
    server.createContext("/", exchange -> answer(exchange, 200, "secret"));
    try (var strict = new HttpFeedSource(PATIENT, PublicAddress::is)) {
      assertThat(strict.ask(address("/"), null)).isEqualTo(none(FeedProblem.NOT_PUBLIC));
    }
  }

  @Test
  void redirectionsStayOnTheHostAndEnd() {
    redirect("/here", "/there");
    server.createContext("/there", exchange -> answer(exchange, 200, "BEGIN:VCALENDAR"));
    redirect("/away", "http://127.0.0.1:" + server.getAddress().getPort() + "/there");
    redirect("/secret", "file:///etc/passwd");
    redirect("/round", "/round");
    assertThat(source.ask(address("/here"), null)).isInstanceOf(Answer.Came.class);
    assertThat(source.ask(address("/away"), null)).isEqualTo(none(FeedProblem.MOVED));
    assertThat(source.ask(address("/secret"), null)).isEqualTo(none(FeedProblem.MOVED));
    assertThat(source.ask(address("/round"), null)).isEqualTo(none(FeedProblem.MOVED));
  }

  @Test
  void whatIsTooLargePackedOrGoneIsNotRead() {
    server.createContext(
        "/large", exchange -> answer(exchange, 200, "x".repeat(Feed.MOST_BYTES + 1)));
    server.createContext(
        "/packed",
        exchange -> {
          exchange.getResponseHeaders().add("Content-Encoding", "gzip");
          answer(exchange, 200, "bomb");
        });
    server.createContext("/gone", exchange -> answer(exchange, 404, "gone"));
    assertThat(source.ask(address("/large"), null)).isEqualTo(none(FeedProblem.TOO_LARGE));
    assertThat(source.ask(address("/packed"), null)).isEqualTo(none(FeedProblem.UNUSABLE));
    assertThat(source.ask(address("/gone"), null)).isEqualTo(none(FeedProblem.NOT_THERE));
  }

  @Test
  void headersWithoutEndAreNotRead() {
    server.createContext(
        "/long",
        exchange -> {
          exchange.getResponseHeaders().add("X-Long", "x".repeat(9_000));
          answer(exchange, 200, "BEGIN:VCALENDAR");
        });
    server.createContext(
        "/many",
        exchange -> {
          IntStream.range(0, 101).forEach(i -> exchange.getResponseHeaders().add("X-" + i, "x"));
          answer(exchange, 200, "BEGIN:VCALENDAR");
        });
    assertThat(source.ask(address("/long"), null)).isEqualTo(none(FeedProblem.TOO_LARGE));
    assertThat(source.ask(address("/many"), null)).isEqualTo(none(FeedProblem.TOO_LARGE));
  }

  @Test
  void redirectionsGetNoMoreTimeThanOneAnswer() throws IOException {
    server.createContext(
        "/slowly",
        exchange -> {
          LockSupport.parkNanos(Duration.ofMillis(700).toNanos());
          exchange.getResponseHeaders().add("Location", "/slowly");
          answer(exchange, 302, "");
        });
    isCutOff(address("/slowly"));
  }

  @Test
  void whatDripsForEverIsCutOff() throws IOException {
    server.createContext(
        "/drip",
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          try (var out = exchange.getResponseBody()) {
            while (!over.await(100, MILLISECONDS)) {
              out.write('x');
              out.flush();
            }
          } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
          }
        });
    isCutOff(address("/drip"));
  }

  @Test
  void whereNobodyAnswersNothingComes() {
    int port = server.getAddress().getPort();
    server.stop(0);
    var address = new FeedAddress(URI.create("http://localhost:" + port + "/"));
    assertThat(source.ask(address, null)).isEqualTo(none(FeedProblem.UNREACHABLE));
  }

  private static CalendarSettings within(Duration limit) {
    return new CalendarSettings(Duration.ofDays(56), true, Duration.ofHours(24), limit);
  }

  private static void isCutOff(FeedAddress address) throws IOException {
    try (var hasty = new HttpFeedSource(HASTY, InetAddress::isLoopbackAddress)) {
      assertThat(hasty.ask(address, null)).isEqualTo(none(FeedProblem.TOO_SLOW));
    }
  }

  private void redirect(String path, String place) {
    server.createContext(
        path,
        exchange -> {
          exchange.getResponseHeaders().add("Location", place);
          answer(exchange, 302, "");
        });
  }

  private static void answer(HttpExchange exchange, int status, String body) throws IOException {
    var bytes = body.getBytes(UTF_8);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    try (exchange;
        var out = exchange.getResponseBody()) {
      out.write(bytes);
    }
  }

  private FeedAddress address(String path) {
    return new FeedAddress(URI.create("http://localhost:" + server.getAddress().getPort() + path));
  }

  private static Answer none(FeedProblem why) {
    return new Answer.None(why);
  }
}
