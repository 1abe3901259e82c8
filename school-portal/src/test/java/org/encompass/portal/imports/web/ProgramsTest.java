package org.encompass.portal.imports.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

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
import org.encompass.portal.school.MadeUp;
import org.encompass.portal.testing.PortalTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@PortalTest
class ProgramsTest {
  private final HttpClient client = HttpClient.newHttpClient();
  @Autowired TokenIssuer issuer;
  @LocalServerPort int port;

  private String everything() {
    return issuer.token("loader", Map.of("scope", "imports imports:all"));
  }

  private HttpRequest.Builder request(String path, String token) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
        .header("Authorization", "Bearer " + token);
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return client.send(request.build(), BodyHandlers.ofString());
  }

  private HttpResponse<String> upload(String token, String kind, byte[] file, String option)
      throws IOException, InterruptedException {
    var part = "--made-up\r\nContent-Disposition: form-data; name=\"%s\"%s\r\n\r\n";
    return send(
        request("/api/imports/" + kind, token)
            .header("Content-Type", "multipart/form-data; boundary=made-up")
            .POST(
                BodyPublishers.concat(
                    BodyPublishers.ofString(part.formatted("file", "; filename=\"f\"")),
                    BodyPublishers.ofByteArray(file),
                    // after the file, as some programs have it
                    BodyPublishers.ofString("\r\n" + part.formatted("apply", "") + option),
                    BodyPublishers.ofString("\r\n--made-up--\r\n"))));
  }

  private JsonNode atRest(String token, String job) {
    return await()
        .until(
            () -> JsonMapper.shared().readTree(send(request(job, token).GET()).body()),
            answer -> !answer.path("working").asBoolean());
  }

  private static byte[] school(String urn) {
    return MadeUp.lines(List.of(MadeUp.school(urn, 1, "Thistledown", List.of())));
  }

  @Test
  void aProgramSendsAFileAndItGoesIntoForceByItself() throws Exception {
    var sent = upload(everything(), "schools", school("610051"), "true");
    assertThat(sent.statusCode()).isEqualTo(202);
    var job = sent.headers().firstValue("Location").orElseThrow();
    assertThat(atRest(everything(), job).path("state").asString()).isEqualTo("APPLIED");
  }

  @Test
  void aProgramReadsThePlanAndPutsItIntoForce() throws Exception {
    var job =
        upload(everything(), "schools", school("610052"), "false")
            .headers()
            .firstValue("Location")
            .orElseThrow();
    var plan = atRest(everything(), job);
    assertThat(plan.path("state").asString()).isEqualTo("READY");
    assertThat(plan.at("/plan/counts/1/code").asString()).isEqualTo("CHANGED");
    var apply = request(job + "/apply", everything()).POST(BodyPublishers.noBody());
    assertThat(send(apply).statusCode()).isEqualTo(202);
    assertThat(send(apply).statusCode()).as("too late").isEqualTo(409);
    assertThat(atRest(everything(), job).path("state").asString()).isEqualTo("APPLIED");
    var stranger = issuer.token("stranger", Map.of("scope", "imports"));
    assertThat(send(request(job, stranger).GET()).statusCode()).isEqualTo(404);
  }

  @Test
  void aBadFileIsAnsweredWithLinesAndCodes() throws Exception {
    var job =
        upload(everything(), "schools", "{\"urn\":\"nothing\"}".getBytes(UTF_8), "true")
            .headers()
            .firstValue("Location")
            .orElseThrow();
    var answer = atRest(everything(), job);
    assertThat(answer.path("state").asString()).isEqualTo("REFUSED");
    assertThat(answer.at("/findings/first/0/line").asInt()).isEqualTo(1);
    assertThat(answer.toString()).doesNotContain("nothing");
    var text = send(request(job, everything()).header("Accept", "text/plain").GET()).body();
    assertThat(text).startsWith("REFUSED").contains("file:1: /urn: WRONG_FORMAT");
  }

  @Test
  void aTokenOpensOnlyWhatItIsFor() throws Exception {
    var file = school("610053");
    assertThat(upload("none", "schools", file, "true").statusCode()).isEqualTo(401);
    var other = issuer.token("force", Map.of("scope", "incidents:write"));
    assertThat(upload(other, "schools", file, "true").statusCode()).isEqualTo(403);
    assertThat(upload(everything(), "nonsense", file, "true").statusCode()).isEqualTo(404);
    var force = issuer.token("f", Map.of("scope", "imports imports:all", "forces", "E23000001"));
    var job = upload(force, "schools", file, "true").headers().firstValue("Location").orElseThrow();
    assertThat(atRest(force, job).at("/findings/first/0/code").asString())
        .isEqualTo("OUTSIDE_REMIT");
  }

  @Test
  void withoutAFileNothingBegins() throws Exception {
    var empty = request("/api/imports/schools", everything()).POST(BodyPublishers.noBody());
    assertThat(send(empty).statusCode()).isEqualTo(422);
  }
}
