package org.encompass.notifier.intake.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.encompass.harness.TestKeys;
import org.encompass.notifier.NotifierTest;
import org.encompass.notifier.intake.MadeUp;
import org.encompass.notifier.outbox.Broker;
import org.encompass.notifier.outbox.OutgoingRecord;
import org.encompass.schemas.Topics;
import org.encompass.schemas.wire.WireKeys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import tools.jackson.databind.node.ObjectNode;

/// Every kind of bad input over the real topic: put aside with code and pointer, answered where it
/// can be, and the listener goes on.
@NotifierTest
class BadInputTest {
  @Autowired private Broker broker;
  @Autowired private WireKeys keys;
  @Autowired private JdbcTemplate jdbc;
  @Autowired private KafkaListenerEndpointRegistry listeners;

  private final String reference = MadeUp.reference();

  static Stream<Arguments> bad() {
    return Stream.of(
        Arguments.of("bytes that are no UTF-8", "MALFORMED_JSON", "", false),
        Arguments.of("half a record", "MALFORMED_JSON", "", true),
        Arguments.of("no bytes at all", "MALFORMED_JSON", "", false),
        Arguments.of("a wrong type", "WRONG_TYPE", "/children/0/givenNames", true),
        Arguments.of("a missing field", "MISSING", "/contact/telephone", true),
        Arguments.of("a key twice", "DUPLICATE_KEY", "/force", true),
        Arguments.of("deep nesting", "TOO_DEEP", null, true),
        Arguments.of("300 KB", "TOO_LARGE", "", true),
        Arguments.of("an unknown force", "UNKNOWN_FORCE", "/force", true),
        Arguments.of("an unknown key", "KEY_UNKNOWN", "", false),
        Arguments.of("a broken seal", "SEAL_BROKEN", "", false));
  }

  private byte[] value(String kind) {
    var incident = MadeUp.incident(reference);
    var text = incident.toString();
    return switch (kind) {
      case "bytes that are no UTF-8" -> new byte[] {(byte) 0xc3, 0x28, 'Q', (byte) 0xff};
      case "half a record" -> text.substring(0, text.length() - 30).getBytes(UTF_8);
      case "no bytes at all" -> new byte[0];
      case "a wrong type" -> {
        ((ObjectNode) incident.at("/children/0")).putArray("givenNames").add(MadeUp.CANARY);
        yield MadeUp.bytes(incident);
      }
      case "a missing field" -> {
        ((ObjectNode) incident.at("/contact")).remove("telephone");
        yield MadeUp.bytes(incident);
      }
      case "a key twice" ->
          text.replaceFirst("\\}$", ",\"force\":\"" + MadeUp.FORCE + "\"}").getBytes(UTF_8);
      case "deep nesting" ->
          text.replaceFirst("\\}$", ",\"x\":" + "[".repeat(20_000) + "]".repeat(20_000) + "}")
              .getBytes(UTF_8);
      case "300 KB" -> MadeUp.bytes(incident.put("x", MadeUp.CANARY.repeat(25_000)));
      case "an unknown force" -> MadeUp.bytes(incident.put("force", "E23999999"));
      case "an unknown key" ->
          sealed(incident).replaceFirst("^[^.]*", unknownKid()).getBytes(UTF_8);
      case "a broken seal" -> broken(sealed(incident)).getBytes(UTF_8);
      default -> throw new IllegalArgumentException(kind);
    };
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("bad")
  void isPutAsideAndAnsweredAndTheListenerGoesOn(
      String kind, String code, String pointer, boolean answerable, CapturedOutput output) {
    send(reference, value(kind));
    var next = MadeUp.reference();
    send(next, MadeUp.bytes(MadeUp.incident(next)));

    awaitAccepted(next);
    var row = quarantined(code);
    assertThat(row.get("code")).isEqualTo(code);
    if (pointer != null) {
      assertThat(row.get("pointer")).isEqualTo(pointer);
    }
    if (answerable) {
      var answers =
          jdbc.queryForList(
              "select payload #>> '{problems,0,code}' from receipt"
                  + " where reference = ? and payload ->> 'state' = 'REJECTED'"
                  + " and payload -> 'met' is null", // a missed deadline is told too
              String.class,
              reference);
      assertThat(answers).containsExactly(code);
    }
    assertThat(output.getAll()).doesNotContain(MadeUp.CANARY, "Tamsin", "ZZ1 1ZZ");
    assertThat(listeners.getListenerContainer("incidents").isRunning()).isTrue();
  }

  @Test
  void aSealedIncidentIsAccepted() {
    send(reference, sealed(MadeUp.incident(reference)).getBytes(UTF_8));

    awaitAccepted(reference);
  }

  @Test
  void theArrivalIsTheBrokersTimeOnTheDomainsTimeLine() {
    send(reference, MadeUp.bytes(MadeUp.incident(reference)));

    awaitAccepted(reference);
    var age =
        jdbc.queryForObject(
            "select extract(epoch from ledger.at - incident.first_arrived_at)::float8"
                + " from incident join ledger using (incident_id)"
                + " where reference = ? and kind = 'INCIDENT_ACCEPTED'",
            Double.class,
            reference);
    assertThat(age).isBetween(0.0, 60.0);
  }

  private void send(String about, byte[] value) {
    var key = MadeUp.FORCE + "/" + about;
    broker
        .say(new OutgoingRecord(Topics.INCIDENTS, key, value, WireKeys.looksSealed(value)))
        .join();
  }

  private String sealed(ObjectNode incident) {
    return keys.seal(TestKeys.ofForce(MadeUp.FORCE), MadeUp.bytes(incident));
  }

  private String unknownKid() {
    var header =
        "{\"alg\":\"A256GCMKW\",\"enc\":\"A256GCM\",\"kid\":\"nobodys\","
            + "\"iv\":\"AAAAAAAAAAAAAAAA\",\"tag\":\"AAAAAAAAAAAAAAAAAAAAAA\"}";
    return Base64.getUrlEncoder().withoutPadding().encodeToString(header.getBytes(UTF_8));
  }

  private static String broken(String jwe) {
    var parts = jwe.split("\\.");
    var cut = new StringBuilder(parts[3]);
    cut.setCharAt(5, cut.charAt(5) == 'A' ? 'B' : 'A');
    parts[3] = cut.toString();
    return String.join(".", parts);
  }

  private void awaitAccepted(String about) {
    await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () ->
                jdbc.queryForList(
                        "select payload ->> 'state' from receipt where reference = ?",
                        String.class,
                        about)
                    .contains("ACCEPTED"));
  }

  private Map<String, Object> quarantined(String code) {
    await().atMost(Duration.ofSeconds(30)).until(() -> !rows(code).isEmpty());
    return rows(code).getFirst();
  }

  // Some records say not even which incident they are about: the latest with that code.
  private List<Map<String, Object>> rows(String code) {
    return jdbc.queryForList(
        "select problems #>> '{0,code}' as code, problems #>> '{0,pointer}' as pointer"
            + " from quarantine where problems #>> '{0,code}' = ?"
            + " and (reference is null or reference = ?) and topic_partition < 1000"
            + " order by (reference is null), topic_offset desc",
        code,
        reference);
  }
}
