package org.encompass.portal.roll.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import org.encompass.harness.TokenIssuer;
import org.encompass.portal.testing.PortalTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@PortalTest
class RollFeedRouteTest {
  private final HttpClient client = HttpClient.newHttpClient();
  @Autowired TokenIssuer issuer;
  @LocalServerPort int port;

  private HttpResponse<String> say(String token, String json)
      throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/rolls/freshness"))
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(json))
            .build(),
        BodyHandlers.ofString());
  }

  private String feed() {
    return issuer.token("feed", Map.of("scope", "imports", "authorities", List.of("640")));
  }

  @Test
  void onlyWhoMayBringRollsInSpeaksForThem() throws Exception {
    var nothing = "{\"schools\":[]}";
    assertThat(say("none", nothing).statusCode()).isEqualTo(401);
    var police = issuer.token("force", Map.of("scope", "incidents:write"));
    assertThat(say(police, nothing).statusCode()).isEqualTo(403);
    assertThat(say(feed(), nothing).statusCode()).isEqualTo(422);
  }

  @Test
  void whatIsWrongIsSaidByItsPlace() throws Exception {
    var answer =
        say(
            feed(),
            """
            {"schools": [{"urn": "639998", "rollAsOf": "2026-11-20", "rollCount": 3}]}\
            """);
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("/schools/0", "SCHOOL_UNKNOWN").doesNotContain("639998");
    assertThat(say(feed(), "{\"schools\": [null]}").statusCode()).isEqualTo(422);
    assertThat(say(feed(), "{\"schools\": [{\"rollAsOf\": \"soon\"}]}").statusCode())
        .isEqualTo(400);
  }
}
