package org.encompass.portal.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A person's browser without a screen: keeps cookies, follows redirects, sends forms with the
/// token of the page it last saw.
public final class Visitor {
  private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

  private final CookieManager cookies = new CookieManager();
  private final HttpClient client =
      HttpClient.newBuilder()
          .cookieHandler(cookies)
          .followRedirects(HttpClient.Redirect.NORMAL)
          .build();
  private final String base;
  private String csrf = "";
  private String body = "";
  private URI uri = URI.create("/");

  public Visitor(int port) {
    this.base = "http://localhost:" + port;
  }

  /// A person's browser with both factors given.
  public static Visitor signedIn(int port, KeyAdults.Adult adult) {
    var visitor = new Visitor(port);
    assertThat(visitor.signIn(adult).statusCode()).isEqualTo(200);
    return visitor;
  }

  /// Opens a page.
  public HttpResponse<String> get(String path) {
    return send(
        HttpRequest.newBuilder(URI.create(base + path)).header("Accept", "text/html, */*;q=0.5"));
  }

  /// The page it has before it.
  public String lastBody() {
    return body;
  }

  /// Where that page stands.
  public URI lastUri() {
    return uri;
  }

  /// Asks for a page and stays where it leads away.
  public HttpResponse<String> getWithoutFollowing(String path) {
    var staying =
        HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    return send(staying, HttpRequest.newBuilder(URI.create(base + path)));
  }

  /// Loses the token, as a foreign page's form would never have had it.
  public Visitor withoutToken() {
    csrf = "";
    return this;
  }

  /// Sends a form, to the portal or to a whole address elsewhere.
  public HttpResponse<String> post(String path, Map<String, String> fields) {
    var body =
        fields.entrySet().stream()
            .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
            .collect(Collectors.joining("&"));
    return send(
        HttpRequest.newBuilder(URI.create(path.startsWith("/") ? base + path : path))
            .header("Accept", "text/html, */*;q=0.5")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body + "&_csrf=" + URLEncoder.encode(csrf, UTF_8))));
  }

  /// Sends an empty form and takes a file.
  public HttpResponse<byte[]> download(String path) {
    try {
      return client.send(
          HttpRequest.newBuilder(URI.create(base + path))
              .header("Content-Type", "application/x-www-form-urlencoded")
              .POST(BodyPublishers.ofString("_csrf=" + URLEncoder.encode(csrf, UTF_8)))
              .build(),
          BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new IllegalStateException("the portal does not answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /// Sends a form with one file in it.
  public HttpResponse<String> upload(String path, byte[] file) {
    return upload(path, Map.of(), file);
  }

  /// Sends a form with one file in it, and other fields before it.
  public HttpResponse<String> upload(String path, Map<String, String> fields, byte[] file) {
    return upload(path, fields, file, () -> {});
  }

  /// The same, and does something once all but the file's last byte is on its way.
  public HttpResponse<String> upload(
      String path, Map<String, String> fields, byte[] file, Runnable meanwhile) {
    var head = new StringBuilder(part("_csrf") + "\r\n\r\n" + csrf + "\r\n");
    fields.forEach((name, value) -> head.append(part(name) + "\r\n\r\n" + value + "\r\n"));
    int last = Math.max(0, file.length - 1); // an empty file has none
    head.append(part("file") + "; filename=\"f.ndjson\"\r\n")
        .append("Content-Type: application/octet-stream\r\n\r\n");
    return send(
        HttpRequest.newBuilder(URI.create(base + path))
            .header("Accept", "text/html, */*;q=0.5")
            .header("Content-Type", "multipart/form-data; boundary=made-up")
            .POST(
                BodyPublishers.concat(
                    BodyPublishers.ofString(head.toString()),
                    BodyPublishers.ofByteArray(file, 0, last),
                    BodyPublishers.ofInputStream(
                        () -> {
                          meanwhile.run();
                          return new ByteArrayInputStream(file, last, file.length - last);
                        }),
                    BodyPublishers.ofString("\r\n--made-up--\r\n"))));
  }

  private static String part(String name) {
    return "--made-up\r\nContent-Disposition: form-data; name=\"" + name + "\"";
  }

  /// Signs in with both factors.
  public HttpResponse<String> signIn(KeyAdults.Adult adult) {
    get("/sign-in");
    var second = post("/sign-in", Map.of("username", adult.email(), "password", adult.password()));
    assertThat(second.uri().getPath()).isEqualTo("/sign-in/code");
    return post("/sign-in/code", Map.of("code", adult.nextCode()));
  }

  /// Brings a cookie that the portal did not set.
  public void cookie(String name, String value) {
    var cookie = new HttpCookie(name, value);
    cookie.setPath("/");
    cookie.setVersion(0);
    cookies.getCookieStore().add(URI.create(base), cookie);
  }

  /// The session's cookie as it is now.
  public String sessionId() {
    return cookies.getCookieStore().getCookies().getFirst().getValue();
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    return send(client, request);
  }

  private HttpResponse<String> send(HttpClient through, HttpRequest.Builder request) {
    try {
      var response = through.send(request.build(), BodyHandlers.ofString());
      body = response.body();
      uri = response.uri();
      var token = CSRF.matcher(body);
      if (token.find()) {
        csrf = token.group(1);
      }
      return response;
    } catch (IOException e) {
      throw new IllegalStateException("the portal does not answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
