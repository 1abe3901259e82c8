package org.encompass.schemas.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.encompass.schemas.wire.Samples.bytes;
import static org.encompass.schemas.wire.Samples.child;
import static org.encompass.schemas.wire.Samples.incident;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import org.encompass.schemas.IncidentMessage;
import org.encompass.schemas.wire.Reading.Bad;
import org.encompass.schemas.wire.Reading.Good;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Texts that are broken, or meant to break the reader.
class HostileTextTest {
  private final WireReader reader = new WireReader(WireKeys.of(Samples.KEYS));

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "null", "[]", "\"x\"", "{", "{}{}", "{} x", "{'a':1}", "nul"})
  void refusesWhatIsNotExactlyOneObject(String text) {
    assertThat(problems(bytes(text))).containsExactly(" MALFORMED_JSON");
  }

  @Test
  void refusesBytesThatAreNotUtf8ButTellsWhoseTheyAre() {
    var bytes = bytes(Samples.INCIDENT.replace("Tamsin", "Tamsin?"));
    bytes[Samples.INCIDENT.indexOf("Tamsin") + 6] = (byte) 0xE9; // Latin-1

    var bad = bad(bytes);
    assertThat(codes(bad)).containsExactly(" MALFORMED_JSON");
    assertThat(bad.glimpse().reference()).isEqualTo("ST-2026/1");
  }

  @Test
  void refusesAKeyThatIsThereTwiceAndNeverRepeatsANameItDoesNotKnow() {
    assertThat(problems(bytes(Samples.INCIDENT.replace("\"team\"", "\"team\":null,\"team\""))))
        .containsExactly("/contact/team DUPLICATE_KEY");
    assertThat(
            problems(
                bytes(Samples.INCIDENT.replace("\"team\"", "\"A name\":1,\"A name\":2,\"team\""))))
        .containsExactly("/contact DUPLICATE_KEY");
  }

  @Test
  void refusesDeepNestingWhateverItsDepth() {
    var deepest = "[".repeat(31) + "]".repeat(31);
    assertThat(
            good(bytes(Samples.INCIDENT.replaceFirst("\\{", "{\"x\":" + deepest + ",")))
                .unknownFields())
        .isEqualTo(1);
    assertThat(problems(bytes(Samples.INCIDENT.replaceFirst("\\{", "{\"x\":[" + deepest + "],"))))
        .containsExactly(" TOO_DEEP");
    assertThat(problems(bytes("{\"children\":" + "[".repeat(200_000))))
        .containsExactly("/children/0 TOO_DEEP");
    assertThat(problems(bytes("{\"a\":".repeat(50_000)))).containsExactly(" TOO_DEEP");
  }

  @Test
  void refusesTooLargeARecordButTellsWhoseItIs() {
    var bad = bad(incident(tree -> tree.put("padding", "x".repeat(300_000))));

    assertThat(codes(bad)).containsExactly(" TOO_LARGE");
    assertThat(bad.glimpse().force()).isEqualTo("E23000015");
    assertThat(bad.glimpse().childRefs()).containsExactly("c1", "c2");
  }

  @Test
  void noTextIsLongEnoughToTireAPattern() {
    var line = "a".repeat(250_000) + "\u0001";
    assertTimeout(
        Duration.ofSeconds(20),
        () ->
            assertThat(problems(incident(tree -> child(tree, 0).put("familyName", line))))
                .containsExactly("/children/0/familyName TOO_LONG"));

    var receipt =
        """
        {"force":"E23000015","reference":"A-1","seq":1,"state":"REJECTED","at":"2026-11-20T23:40:00Z",
         "problems":[{"pointer":"%s","code":"MISSING","message":""}]}
        """
            .formatted("/".repeat(200_000));
    assertThat(codes((Bad<?>) reader.readPlain(bytes(receipt), MessageType.RECEIPT)))
        .containsExactly("/problems/0/pointer TOO_LONG");
  }

  @Test
  void hugeNumbersInFieldsNobodyKnowsDoNoHarm() {
    good(bytes(Samples.INCIDENT.replaceFirst("\\{", "{\"x\":" + "9".repeat(200_000) + ",")));
    good(bytes(Samples.INCIDENT.replaceFirst("\\{", "{\"x\":1e999999999,")));
  }

  @Test
  void glimpsesTheReadableBeginningOfABrokenText() {
    var text = Samples.INCIDENT;
    var bad = bad(bytes(text.substring(0, text.indexOf("\"c2\"") + 4)));

    assertThat(codes(bad)).containsExactly(" MALFORMED_JSON");
    assertThat(bad.glimpse().force()).isEqualTo("E23000015");
    assertThat(bad.glimpse().childRefs()).contains("c1");
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
