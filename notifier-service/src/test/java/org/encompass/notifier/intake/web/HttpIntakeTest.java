package org.encompass.notifier.intake.web;

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
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.encompass.harness.TestKeys;
import org.encompass.harness.TokenIssuer;
import org.encompass.notifier.NotifierTest;
import org.encompass.notifier.intake.MadeUp;
import org.encompass.schemas.wire.WireKeys;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@NotifierTest
class HttpIntakeTest {
  private static final String BOTH = "incidents:write incidents:read";

  @Autowired private TokenIssuer issuer;
  @Autowired private WireKeys keys;
  @LocalServerPort private int port;

  private final HttpClient http = HttpClient.newHttpClient();
  private final JsonMapper json = new JsonMapper();
  private final String reference = MadeUp.reference();
  private final ObjectNode incident = MadeUp.incident(reference);

  @Test
  void anIncidentIsTakenAndItsStateCanBeAsked() throws Exception {
    var taken = post(bytes(incident));

    assertThat(taken.statusCode()).isEqualTo(202);
    var receipt = json.readTree(taken.body());
    assertThat(receipt.path("state").asString()).isEqualTo("ACCEPTED");
    assertThat(receipt.path("eventId")).isEqualTo(incident.path("eventId"));
    assertThat(receipt.path("seq").isIntegralNumber()).isTrue();
    var latest = awaitLatest(reference);
    assertThat(latest.path("force").asString()).isEqualTo(MadeUp.FORCE);
    assertThat(latest.path("reference").asString()).isEqualTo(reference);
    assertThat(latest.at("/receipts/0/state").asString()).isEqualTo("ACCEPTED");
  }

  @Test
  void aSlashInAReferenceMayBeEncoded() throws Exception {
    post(bytes(incident));
    awaitLatest(reference);

    assertThat(get("/" + MadeUp.FORCE + "/" + reference.replace("/", "%2F")).statusCode())
        .isEqualTo(200);
  }

  @Test
  void aSealedIncidentIsTaken() throws Exception {
    var jwe = keys.seal(TestKeys.ofForce(MadeUp.FORCE), bytes(incident));

    assertThat(post(jwe.getBytes(UTF_8), "application/jose", token()).statusCode()).isEqualTo(202);
    awaitLatest(reference);
  }

  @Test
  void theSameIncidentAgainIsADuplicate() throws Exception {
    post(bytes(incident));
    awaitLatest(reference);

    var again = post(bytes(incident));

    assertThat(again.statusCode()).isEqualTo(202);
    assertThat(json.readTree(again.body()).path("state").asString()).isEqualTo("DUPLICATE");
  }

  @Test
  void anEventIdWithOtherContentIsAConflict() throws Exception {
    post(bytes(incident));
    awaitLatest(reference);

    expectProblem(post(bytes(incident.put("version", 2))), 409, "EVENT_ID_REUSED", "/eventId");
  }

  @Test
  void malformedJsonIsABadRequest() throws Exception {
    expectProblem(post("{\"force\":".getBytes(UTF_8)), 400, "MALFORMED_JSON", "");
    expectProblem(
        post("not a seal".getBytes(UTF_8), "application/jose", token()), 400, "MALFORMED_JWE", "");
  }

  @Test
  void aRecordThatBreaksTheSchemaIsToldWhereAndNeverWhat(CapturedOutput output) throws Exception {
    ((ObjectNode) incident.at("/children/0")).put("dateOfBirth", MadeUp.CANARY);

    var answer = post(bytes(incident));

    expectProblem(answer, 422, "WRONG_FORMAT", "/children/0/dateOfBirth");
    assertThat(answer.body()).doesNotContain(MadeUp.CANARY);
    assertThat(output.getAll()).doesNotContain(MadeUp.CANARY);
  }

  @Test
  void tooLargeAndTheWrongTypeAreTold() throws Exception {
    expectProblem(post(new byte[300_000]), 413, "TOO_LARGE", "");
    expectProblem(post(bytes(incident), "text/plain", token()), 415, null, null);
  }

  @Test
  void aClientNeedsATokenAndItsScope() throws Exception {
    expectProblem(post(bytes(incident), "application/json", null), 401, null, null);
    expectProblem(post(bytes(incident), "application/json", "made-up"), 401, null, null);
    expectProblem(
        post(bytes(incident), "application/json", token(MadeUp.FORCE, "incidents:read")),
        403,
        null,
        null);
  }

  @Test
  void aClientSpeaksOnlyForItsOwnForces() throws Exception {
    expectProblem(
        post(bytes(incident), "application/json", token("E23000001", BOTH)), 403, null, null);
    expectProblem(
        send(request("/v1/incidents/" + MadeUp.FORCE + "/x", token("E23000001", BOTH)).GET()),
        403,
        null,
        null);
    var two = token(List.of("E23000001", MadeUp.FORCE), BOTH);
    assertThat(post(bytes(incident), "application/json", two).statusCode()).isEqualTo(202);
  }

  @Test
  void anUnknownReferenceIsNotFound() throws Exception {
    expectProblem(get("/" + MadeUp.FORCE + "/nobody-sent-this"), 404, null, null);
  }

  @Test
  void everythingElseIsClosed() throws Exception {
    assertThat(send(request("/", null).GET()).statusCode()).isEqualTo(403);
    assertThat(send(request("/actuator/health", null).GET()).statusCode()).isEqualTo(403);
  }

  private void expectProblem(HttpResponse<String> answer, int status, String code, String pointer) {
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    var problem = json.readTree(answer.body());
    assertThat(problem.path("status").asInt()).isEqualTo(status);
    if (code != null) {
      assertThat(problem.at("/problems/0/code").asString()).isEqualTo(code);
      assertThat(problem.at("/problems/0/pointer").asString()).isEqualTo(pointer);
      assertThat(problem.at("/problems/0/message").asString()).isNotBlank();
    }
  }

  private JsonNode awaitLatest(String about) {
    return await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> get("/" + MadeUp.FORCE + "/" + about), answer -> answer.statusCode() == 200)
        .body()
        .transform(json::readTree);
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return send(request("/v1/incidents" + path, token()).GET());
  }

  private HttpResponse<String> post(byte[] body) throws IOException, InterruptedException {
    return post(body, "application/json", token());
  }

  private HttpResponse<String> post(byte[] body, String type, String token)
      throws IOException, InterruptedException {
    return send(
        request("/v1/incidents", token)
            .header("Content-Type", type)
            .POST(BodyPublishers.ofByteArray(body)));
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return http.send(request.build(), BodyHandlers.ofString());
  }

  private HttpRequest.Builder request(String path, String token) {
    var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    return token == null ? request : request.header("Authorization", "Bearer " + token);
  }

  private String token() {
    return token(MadeUp.FORCE, BOTH);
  }

  private String token(Object force, String scope) {
    return issuer.token("made-up-force", Map.of("force", force, "scope", scope));
  }

  private static byte[] bytes(ObjectNode node) {
    return MadeUp.bytes(node);
  }
}
