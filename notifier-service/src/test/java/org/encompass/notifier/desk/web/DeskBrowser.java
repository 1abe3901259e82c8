package org.encompass.notifier.desk.web;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.encompass.harness.Totp;

/// A person at the desk, without a browser: follows redirects, keeps cookies, sends the page's
/// token.
final class DeskBrowser {
  private static final Pattern TOKEN =
      Pattern.compile(
          "name=\"_csrf\"[^>]*value=\"([^\"]+)\"|value=\"([^\"]+)\"[^>]*name=\"_csrf\"");

  private final HttpClient http =
      HttpClient.newBuilder()
          .cookieHandler(new CookieManager())
          .followRedirects(HttpClient.Redirect.NORMAL)
          .build();
  private final String base;
  private String token = "";

  DeskBrowser(int port) {
    this.base = "http://localhost:" + port;
  }

  HttpResponse<String> get(String path) {
    return send(HttpRequest.newBuilder(URI.create(base + path)).GET().build());
  }

  /// Posts name, value, name, value ...
  HttpResponse<String> post(String path, String... fields) {
    var pairs = new ArrayList<>(List.of(fields));
    pairs.addAll(List.of("_csrf", token));
    var form = new StringBuilder();
    for (int i = 0; i < pairs.size(); i += 2) {
      form.append(i == 0 ? "" : "&").append(pairs.get(i)).append('=');
      form.append(URLEncoder.encode(pairs.get(i + 1), StandardCharsets.UTF_8));
    }
    return send(
        HttpRequest.newBuilder(URI.create(base + path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form.toString()))
            .build());
  }

  /// Takes an invitation up and says the second factor's secret.
  String accept(String link, String password) {
    var path = URI.create(link).getPath();
    get(path);
    var second = post(path, "password", password, "passwordAgain", password);
    var secret = between(second.body(), "id=\"totp-secret\"", "</code>").replaceAll(".*>", "");
    post(path + "/second-factor", "code", Totp.code(secret, Instant.now()));
    return secret;
  }

  HttpResponse<String> signIn(String name, String password, String code) {
    get("/desk/sign-in");
    post("/desk/sign-in", "username", name, "password", password);
    return post("/desk/sign-in/code", "code", code);
  }

  static String between(String text, String start, String end) {
    int from = text.indexOf(start) + start.length();
    return text.substring(from, text.indexOf(end, from));
  }

  private HttpResponse<String> send(HttpRequest request) {
    try {
      var answer = http.send(request, BodyHandlers.ofString());
      var found = TOKEN.matcher(answer.body());
      if (found.find()) {
        token = found.group(1) == null ? found.group(2) : found.group(1);
      }
      return answer;
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
