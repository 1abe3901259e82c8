package org.encompass.local.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/// One person's browser: keeps cookies, follows redirects, sends forms as they stand on the page.
public final class Browser {
  private static final HttpClient HTTP =
      HttpClient.newBuilder()
          .connectTimeout(Duration.ofSeconds(10))
          .version(HttpClient.Version.HTTP_1_1)
          .build();
  private static final Duration PATIENCE = Duration.ofMinutes(10);
  private static final int MOST_REDIRECTS = 10;

  private final URI base;
  private final Map<String, String> cookies = new LinkedHashMap<>();

  public Browser(URI base) {
    this.base = base;
  }

  public Page get(String path) {
    return follow(send(request(base.resolve(path)).GET()));
  }

  /// Fills in a form of a page and sends it.
  public Page submit(Page from, String action, Map<String, String> fields) {
    return submit(from, action, fields, Map.of());
  }

  /// @param repeated fields that may stand several times
  public Page submit(
      Page from, String action, Map<String, String> fields, Map<String, List<String>> repeated) {
    var all = new LinkedHashMap<String, List<String>>();
    all.put("_csrf", List.of(from.csrf()));
    fields.forEach((name, value) -> all.put(name, List.of(value)));
    all.putAll(repeated);
    var body =
        all.entrySet().stream()
            .flatMap(field -> field.getValue().stream().map(v -> field.getKey() + "=" + encoded(v)))
            .collect(Collectors.joining("&"));
    return follow(
        send(
            request(base.resolve(action))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body))));
  }

  /// Sends files through a form, its other fields first.
  public Page upload(Page from, String action, Map<String, String> fields, Map<String, Path> files)
      throws IOException {
    var boundary = "form-" + UUID.randomUUID();
    var parts = new ArrayList<BodyPublisher>();
    parts.add(field(boundary, "_csrf", from.csrf()));
    fields.forEach((name, value) -> parts.add(field(boundary, name, value)));
    for (var file : files.entrySet()) {
      parts.add(
          BodyPublishers.ofString(
              """
              --%s\r
              Content-Disposition: form-data; name="%s"; filename="%s"\r
              Content-Type: application/octet-stream\r
              \r
              """
                  .formatted(boundary, file.getKey(), file.getValue().getFileName())));
      parts.add(BodyPublishers.ofFile(file.getValue()));
      parts.add(BodyPublishers.ofString("\r\n"));
    }
    parts.add(BodyPublishers.ofString("--" + boundary + "--\r\n"));
    return follow(
        send(
            request(base.resolve(action))
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.concat(parts.toArray(BodyPublisher[]::new)))));
  }

  private static BodyPublisher field(String boundary, String name, String value) {
    return BodyPublishers.ofString(
        """
        --%s\r
        Content-Disposition: form-data; name="%s"\r
        \r
        %s\r
        """
            .formatted(boundary, name, value));
  }

  private Page follow(HttpResponse<String> first) {
    var response = first;
    for (int i = 0; i < MOST_REDIRECTS; i++) {
      var location = response.headers().firstValue("Location");
      if (response.statusCode() / 100 != 3 || location.isEmpty()) {
        return new Page(response.statusCode(), response.uri(), response.body());
      }
      response = send(request(response.uri().resolve(location.get())).GET());
    }
    throw new IllegalStateException("goes round in circles: " + response.uri().getPath());
  }

  private HttpRequest.Builder request(URI address) {
    var request = HttpRequest.newBuilder(address).timeout(PATIENCE).header("Accept", "text/html");
    if (!cookies.isEmpty()) {
      request.header(
          "Cookie",
          cookies.entrySet().stream()
              .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
              .collect(Collectors.joining("; ")));
    }
    return request;
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      var response = HTTP.send(request.build(), BodyHandlers.ofString());
      response.headers().allValues("Set-Cookie").forEach(this::keep);
      return response;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for a page", e);
    }
  }

  // Secure cookies too: browsers treat localhost as a secure place, the JDK's cookie store does
  // not.
  private void keep(String header) {
    for (var cookie : HttpCookie.parse(header)) {
      if (cookie.getMaxAge() == 0 || cookie.getValue().isEmpty()) {
        cookies.remove(cookie.getName());
      } else {
        cookies.put(cookie.getName(), cookie.getValue());
      }
    }
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
