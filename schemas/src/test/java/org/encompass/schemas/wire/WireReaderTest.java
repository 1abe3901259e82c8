package org.encompass.schemas.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.encompass.schemas.wire.Samples.bytes;
import static org.encompass.schemas.wire.Samples.child;
import static org.encompass.schemas.wire.Samples.incident;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.encompass.schemas.IncidentMessage;
import org.encompass.schemas.Problem;
import org.encompass.schemas.wire.Reading.Bad;
import org.encompass.schemas.wire.Reading.Glimpse;
import org.encompass.schemas.wire.Reading.Good;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WireReaderTest {
  private final WireKeys keys = WireKeys.of(Samples.KEYS);
  private final WireReader reader = new WireReader(keys);

  @Test
  void readsAnIncidentAsItWasWritten() {
    var good = good(bytes(Samples.INCIDENT));

    assertThat(good.message().reference()).isEqualTo("ST-2026/1");
    assertThat(good.message().occurredFrom())
        .isEqualTo(OffsetDateTime.parse("2026-11-20T22:10:00Z"));
    assertThat(good.message().children()).hasSize(2);
    assertThat(good.advice()).isEmpty();
    assertThat(good.unknownFields()).isZero();
  }

  @Test
  void layoutOrderNullsAndUnknownFieldsDoNotChangeTheContent() {
    var plain = good(bytes(Samples.INCIDENT));
    var other =
        good(
            incident(
                tree -> {
                  var force = tree.remove("force");
                  tree.putNull("dutyForce").put("priority", 3).set("force", force);
                  child(tree, 0).put("shoeSize", 31);
                  tree.put("version", 1.0);
                }));

    assertThat(other.canonical()).isEqualTo(plain.canonical());
    assertThat(other.unknownFields()).isEqualTo(2);
    assertThat(good(incident(tree -> tree.put("version", 2))).canonical())
        .isNotEqualTo(plain.canonical());
  }

  @Test
  void namesEveryProblemOnceInTheOrderOfTheirPlaces() {
    var problems =
        problems(
            incident(
                tree -> {
                  tree.remove("contact");
                  tree.putNull("recordedAt").put("force", "S92000003").put("version", "1");
                  child(tree, 0).put("presence", 4).put("givenNames", "").remove("familyName");
                  child(tree, 1).put("childRef", "c1").put("voiceOfTheChild", "x".repeat(1001));
                }));

    assertThat(problems)
        .containsExactly(
            "/children/0/familyName MISSING",
            "/children/0/givenNames TOO_SHORT",
            "/children/0/presence WRONG_TYPE",
            "/children/1/childRef CHILD_REF_REPEATED",
            "/children/1/voiceOfTheChild TOO_LONG",
            "/contact MISSING",
            "/force UNKNOWN_FORCE",
            "/recordedAt MISSING",
            "/version WRONG_TYPE");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          version        | 0                                      | OUT_OF_RANGE
          version        | 2147483648                             | OUT_OF_RANGE
          version        | 99999999999999999999999                | OUT_OF_RANGE
          version        | 1e400                                  | OUT_OF_RANGE
          version        | 1.5                                    | WRONG_TYPE
          version        | [1]                                    | WRONG_TYPE
          schemaVersion  | "1.1"                                  | UNSUPPORTED_VERSION
          schemaVersion  | 1.0                                    | WRONG_TYPE
          eventType      | "CLOSED"                               | NOT_ALLOWED
          eventId        | "7b6c1f1e52c04a559f640f2a6f0f7c11"     | WRONG_FORMAT
          dutyForce      | "E23000040"                            | UNKNOWN_FORCE
          reference      | ""                                     | TOO_SHORT
          reference      | "A-1\\n"                               | WRONG_FORMAT
          reference      | "A\\u00001"                            | WRONG_FORMAT
          occurredFrom   | "2026-02-30T10:00:00Z"                 | WRONG_FORMAT
          occurredFrom   | "2026-11-20T22:10:00"                  | WRONG_FORMAT
          occurredFrom   | "2026-11-20T23:59:60Z"                 | WRONG_FORMAT
          occurredFrom   | "2026-11-20T24:00:00Z"                 | WRONG_FORMAT
          occurredFrom   | "2026-11-20T22:10:00+19:00"            | WRONG_FORMAT
          occurredFrom   | "0026-11-20T22:10:00Z"                 | OUT_OF_RANGE
          occurredTo     | "2026-11-20T22:09:59Z"                 | PERIOD_REVERSED
          occurredTo     | "2026-11-20T23:05:00+01:00"            | PERIOD_REVERSED
          circumstances  | "half \\ud800"                         | WRONG_FORMAT
          circumstances  | "nul \\u0000"                          | WRONG_FORMAT
          children       | []                                     | TOO_FEW
          children       | {}                                     | WRONG_TYPE
          contact        | "hub"                                  | WRONG_TYPE
          """)
  void refusesAWrongValueWithItsReason(String field, String value, String code) {
    assertThat(problems(with(field, value))).containsExactly("/" + field + " " + code);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          dateOfBirth    | "2026-02-30"           | WRONG_FORMAT
          dateOfBirth    | "1026-02-03"           | OUT_OF_RANGE
          approximateAge | -1                     | OUT_OF_RANGE
          postcode       | "zz1 1zz"              | WRONG_FORMAT
          postcode       | "ZZ1 1CZ"              | WRONG_FORMAT
          upn            | "A801200005001"        | WRONG_FORMAT
          laCode         | "12"                   | WRONG_FORMAT
          spokenTo       | "yes"                  | WRONG_TYPE
          familyName     | "  "                   | WRONG_FORMAT
          sex            | null                   |
          upn            | "B801200005001"        |
          postcode       | "ZZ1A 1ZZ"             |
          """)
  void checksEachFieldOfAChild(String field, String value, String code) {
    var json = new String(incident(tree -> child(tree, 0).put("FIELD", 0)), UTF_8);
    json = json.replaceFirst("\"" + field + "\":(\"[^\"]*\"),", "");
    var value2 = bytes(json.replace("\"FIELD\":0", "\"" + field + "\":" + value));

    if (code == null) {
      assertThat(reader.read(value2, MessageType.INCIDENT)).isInstanceOf(Good.class);
    } else {
      assertThat(problems(value2)).containsExactly("/children/0/" + field + " " + code);
    }
  }

  @Test
  void aSchoolNeedsANumberOrAName() {
    assertThat(
            problems(
                incident(tree -> child(tree, 1).putArray("schools").addObject().put("town", "X"))))
        .containsExactly("/children/1/schools/0 MISSING");
  }

  @Test
  void anOverlongListIsOneProblem() {
    assertThat(
            problems(
                incident(
                    tree -> {
                      var children = tree.putArray("children");
                      for (int i = 0; i < 5000; i++) {
                        children.add(i);
                      }
                    })))
        .containsExactly("/children TOO_MANY");
  }

  @Test
  void onlyAWithdrawnIncidentNeedsNoChildren() {
    assertThat(problems(incident(tree -> tree.remove("children"))))
        .containsExactly("/children MISSING");
    good(incident(tree -> tree.put("eventType", "WITHDRAWN").remove("children")));
    good(incident(tree -> tree.put("eventType", "WITHDRAWN").putArray("children")));
  }

  @Test
  void advisesWhenAPresentChildWasNotHeard() {
    var good = good(incident(tree -> child(tree, 0).put("voiceOfTheChild", " ")));

    assertThat(good.advice())
        .extracting(Problem::pointer, Problem::code)
        .containsExactly(tuple("/children/0/voiceOfTheChild", "VOICE_MISSING"));
    assertThat(good(incident(tree -> child(tree, 0).put("demeanour", "calm"))).advice()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "SAW, false, true",
    "IN_PREMISES, false, true",
    "UNKNOWN, false, true",
    "NOT_PRESENT, true, true",
    "NOT_PRESENT, false, false",
  })
  void advisesForWhoMayHaveBeenPresentOrWasSpokenTo(
      String presence, boolean spokenTo, boolean advised) {
    var good =
        good(
            incident(
                tree ->
                    child(tree, 0)
                        .put("presence", presence)
                        .put("spokenTo", spokenTo)
                        .remove(List.of("voiceOfTheChild", "demeanour"))));

    assertThat(good.advice().isEmpty()).isEqualTo(!advised);
  }

  @Test
  void glimpsesOnlyWhatIsWellFormed() {
    var bad =
        bad(
            incident(
                tree -> {
                  tree.put("force", "E99").put("reference", "A-2").put("version", -1);
                  child(tree, 0).put("childRef", 3);
                }));

    assertThat(bad.glimpse())
        .isEqualTo(
            new Glimpse(
                UUID.fromString("7b6c1f1e-52c0-4a55-9f64-0f2a6f0f7c11"),
                null,
                null,
                "A-2",
                List.of("c2")));
  }

  @Test
  void readsSealedValuesAndRefusesPlainOnesWhereSealsAreCompulsory() {
    var sealed = bytes(keys.seal("force-1", bytes(Samples.INCIDENT)) + "\n");

    assertThat(reader.read(sealed, MessageType.INCIDENT)).isInstanceOf(Good.class);
    assertThat(reader.readSealed(sealed, MessageType.INCIDENT)).isInstanceOf(Good.class);
    var refused = reader.readSealed(bytes(Samples.INCIDENT), MessageType.INCIDENT);
    assertThat(codes((Bad<?>) refused)).containsExactly(" ENCRYPTION_REQUIRED");
    assertThat(((Bad<?>) refused).glimpse().reference()).isEqualTo("ST-2026/1");
  }

  @Test
  void neverRepeatsAValue() {
    var canary = "Zebedee";
    var bad =
        bad(
            incident(
                tree -> {
                  Map.of("force", canary, "eventId", canary, "occurredFrom", canary)
                      .forEach(tree::put);
                  child(tree, 0).put("sex", canary).put("dateOfBirth", canary);
                  child(tree, 1).putObject("familyName").put(canary, canary);
                }));

    assertThat(bad.problems()).hasSize(6);
    assertThat(bad.toString()).doesNotContain(canary);
  }

  private byte[] with(String field, String value) {
    var text = incident(tree -> tree.put(field, "PLACEHOLDER"));
    return bytes(new String(text, UTF_8).replace("\"PLACEHOLDER\"", value));
  }

  private Good<IncidentMessage> good(byte[] value) {
    return switch (reader.read(value, MessageType.INCIDENT)) {
      case Good<IncidentMessage> good -> good;
      case Bad<IncidentMessage> bad -> throw new AssertionError(codes(bad).toString());
    };
  }

  private Bad<IncidentMessage> bad(byte[] value) {
    return (Bad<IncidentMessage>) reader.read(value, MessageType.INCIDENT);
  }

  private List<String> problems(byte[] value) {
    return codes(bad(value));
  }

  private static List<String> codes(Bad<?> bad) {
    return bad.problems().stream()
        .map(problem -> problem.pointer() + " " + problem.code())
        .toList();
  }
}
