package org.encompass.portal.calendar.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.MessageConstraintException;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.util.Timeout;
import org.encompass.portal.calendar.CalendarSettings;
import org.encompass.portal.calendar.Feed;
import org.encompass.portal.calendar.FeedAddress;
import org.encompass.portal.calendar.FeedProblem;
import org.encompass.portal.calendar.FeedSource;
import org.encompass.portal.calendar.PublicAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/// Asks hosts that others named, and trusts none of them. A name is resolved once, weighed, and the
/// connection goes to the very address that was weighed; a redirection is followed on the same host
/// only; nothing is unpacked; lines before the body, their number and the body have limits in
/// bytes; and there is one limit of time for all of it, redirections included.
@Component
public class HttpFeedSource implements FeedSource, AutoCloseable {
  private static final int MOST_REDIRECTIONS = 3;
  private static final int LONGEST_TAG = 200;
  private static final Http1Config LIMITS =
      Http1Config.custom().setMaxLineLength(8_192).setMaxHeaderCount(100).build();

  private final CloseableHttpClient client;
  private final CalendarSettings settings;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("calendar-feed-limit").daemon().factory());

  @Autowired
  HttpFeedSource(CalendarSettings settings) {
    this(settings, PublicAddress::is);
  }

  /// @param allowed which addresses a name may lead to
  HttpFeedSource(CalendarSettings settings, Predicate<InetAddress> allowed) {
    this.settings = settings;
    this.client = client(settings, allowed);
  }

  private static CloseableHttpClient client(
      CalendarSettings settings, Predicate<InetAddress> allowed) {
    var patience = Timeout.of(settings.feedTimeLimit());
    return HttpClients.custom()
        .setConnectionManager(
            PoolingHttpClientConnectionManagerBuilder.create()
                .setConnectionFactory(
                    ManagedHttpClientConnectionFactory.builder().http1Config(LIMITS).build())
                .setDnsResolver(new Weighing(allowed))
                .setDefaultConnectionConfig(
                    ConnectionConfig.custom()
                        .setConnectTimeout(patience)
                        .setSocketTimeout(patience)
                        .build())
                .build())
        .setDefaultRequestConfig(RequestConfig.custom().setResponseTimeout(patience).build())
        .setUserAgent("encompass-calendars")
        .disableRedirectHandling()
        .disableAutomaticRetries()
        .disableAuthCaching()
        .disableCookieManagement()
        .disableContentCompression()
        .build();
  }

  @Override
  public Answer ask(FeedAddress address, @Nullable String tag) {
    var uri = address.uri();
    long end = System.nanoTime() + settings.feedTimeLimit().toNanos();
    for (int step = 0; step <= MOST_REDIRECTIONS; step++) {
      if (isOver(end)) {
        return new Answer.None(FeedProblem.TOO_SLOW);
      }
      var reply = askOnce(uri, tag, end);
      switch (reply) {
        case Reply.Done(var answer) -> {
          return answer;
        }
        case Reply.Elsewhere(var next) -> {
          if (!sameHost(uri, next)) {
            return new Answer.None(FeedProblem.MOVED);
          }
          uri = next;
        }
      }
    }
    return new Answer.None(isOver(end) ? FeedProblem.TOO_SLOW : FeedProblem.MOVED);
  }

  private static boolean isOver(long end) {
    return System.nanoTime() - end >= 0;
  }

  private sealed interface Reply {
    record Done(Answer answer) implements Reply {}

    record Elsewhere(URI uri) implements Reply {}
  }

  private Reply askOnce(URI uri, @Nullable String tag, long end) {
    var request = new HttpGet(uri);
    request.setHeader("Accept", "text/calendar, text/plain;q=0.5");
    if (tag != null) {
      request.setHeader("If-None-Match", tag);
    }
    var limit = timer.schedule(request::cancel, end - System.nanoTime(), TimeUnit.NANOSECONDS);
    try {
      return client.execute(request, response -> read(uri, request, response));
    } catch (NotPublic closed) {
      return none(FeedProblem.NOT_PUBLIC);
    } catch (TooLarge | MessageConstraintException endless) {
      return none(FeedProblem.TOO_LARGE);
    } catch (IOException | IllegalStateException | IllegalArgumentException broken) {
      return none(
          request.isCancelled() || isOver(end) ? FeedProblem.TOO_SLOW : FeedProblem.UNREACHABLE);
    } finally {
      limit.cancel(false);
    }
  }

  private static Reply read(URI uri, HttpGet request, ClassicHttpResponse response)
      throws IOException {
    return switch (response.getCode()) {
      case 200 -> body(request, response);
      case 304 -> new Reply.Done(new Answer.Same());
      case 301, 302, 303, 307, 308 ->
          header(response, "Location")
              .<Reply>map(place -> new Reply.Elsewhere(uri.resolve(place)))
              .orElse(none(FeedProblem.MOVED));
      default -> none(FeedProblem.NOT_THERE);
    };
  }

  private static Reply body(HttpGet request, ClassicHttpResponse response) throws IOException {
    var entity = response.getEntity();
    if (entity == null) {
      return none(FeedProblem.UNUSABLE);
    }
    if (header(response, "Content-Encoding").filter(it -> !it.equals("identity")).isPresent()) {
      return none(FeedProblem.UNUSABLE);
    }
    var bytes = entity.getContent().readNBytes(Feed.MOST_BYTES + 1);
    if (bytes.length > Feed.MOST_BYTES) {
      request.cancel(); // or the client would read it to its end
      throw new TooLarge();
    }
    var tag = header(response, "ETag").filter(it -> it.length() <= LONGEST_TAG).orElse(null);
    return new Reply.Done(new Answer.Came(bytes, tag));
  }

  private static Optional<String> header(ClassicHttpResponse response, String name) {
    return Optional.ofNullable(response.getFirstHeader(name)).map(Header::getValue);
  }

  private static Reply none(FeedProblem why) {
    return new Reply.Done(new Answer.None(why));
  }

  private static boolean sameHost(URI uri, URI next) {
    return uri.getScheme().equals(next.getScheme())
        && uri.getHost().equalsIgnoreCase(next.getHost())
        && uri.getPort() == next.getPort()
        && next.getRawUserInfo() == null;
  }

  @Override
  public void close() throws IOException {
    timer.shutdownNow();
    client.close();
  }

  /// Every address that a name leads to has to be allowed: the connection may go to any of them.
  private record Weighing(Predicate<InetAddress> allowed) implements DnsResolver {
    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
      var addresses = InetAddress.getAllByName(host);
      if (!Arrays.stream(addresses).allMatch(allowed)) {
        throw new NotPublic();
      }
      return addresses;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
      return host;
    }
  }

  private static final class NotPublic extends UnknownHostException {}

  private static final class TooLarge extends IOException {}
}
