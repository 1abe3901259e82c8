package org.encompass.schemas.callsheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.encompass.schemas.ProblemCode;
import org.encompass.schemas.wire.Unsealed.Opened;
import org.encompass.schemas.wire.Unsealed.Refused;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CallSheetTest {
  private static final Instant NOW = Instant.parse("2026-11-23T08:45:00Z");
  private static final Instant NINE = Instant.parse("2026-11-23T09:00:00Z");

  private final DutyKey key = DutyKey.fresh("duty");

  @Test
  void comesBackAsItWasSealed() {
    var sheet = sheet("Ysgol Dŵr", "01632 960001");
    var publicHalf = DutyKey.of(key.publicJwk());
    var sealed = publicHalf.seal(sheet.write());

    assertThat(sealed).doesNotContain("960001").startsWith("ey");
    assertThat(publicHalf.opens()).isFalse();
    assertThat(key.open(sealed))
        .isInstanceOfSatisfying(
            Opened.class, opened -> assertThat(CallSheet.read(opened.json())).isEqualTo(sheet));
    assertThat(publicHalf.open(sealed)).isInstanceOf(Refused.class);
  }

  @Test
  void wrongKeyAndDamageAreToldApart() {
    var sealed = key.seal(sheet("Larch", null).write());
    var damaged = sealed.substring(0, sealed.length() - 9) + "AAAAAAAAA";

    assertThat(DutyKey.fresh("duty").open(sealed)).isEqualTo(new Refused(ProblemCode.KEY_UNKNOWN));
    assertThat(key.open(damaged)).isEqualTo(new Refused(ProblemCode.SEAL_BROKEN));
    assertThat(key.open("nonsense")).isEqualTo(new Refused(ProblemCode.MALFORMED_JWE));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{}", "[]", "{\"writtenAt\":\"2026-11-23T08:45:00Z\"}", "SECRET"})
  void whatIsNoSheetIsRefusedWithoutBeingQuoted(String json) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CallSheet.read(json.getBytes(StandardCharsets.UTF_8)))
        .withNoCause()
        .withMessage("not a call sheet");
  }

  @Test
  void aKeyThatCannotBeUsedIsNotQuoted() {
    for (var jwk : List.of("SECRET", "{\"kty\":\"oct\",\"k\":\"SECRET\"}")) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> DutyKey.of(jwk))
          .withNoCause()
          .withMessageNotContaining("SECRET");
    }
  }

  @Test
  void csvHasALineForEachNotificationAndNoFormulas() {
    var csv = CallSheetCsv.of(sheet("=HYPERLINK(\"http://x\")", "+44 1632 960001"), NOW);

    assertThat(csv.lines())
        .containsExactly(
            "call_now,school,key,telephone,force,reference,deadline,minutes_left,minutes_over,"
                + "state,last_call",
            "\"Fifteen minutes left\",\"'=HYPERLINK(\"\"http://x\"\")\",\"560000\","
                + "\"'+44 1632 960001\",\"E23000015\",\"'-A/1\",\"2026-11-23 09:00\",15,,"
                + "\"Being told\",\"'@lead\"",
            "\"\",\"'=HYPERLINK(\"\"http://x\"\")\",\"560000\",\"'+44 1632 960001\",\"E23000015\","
                + "\"A/2\",\"2026-11-23 08:40\",,5,\"Being told\",\"\"");
  }

  @Test
  void summerTimeIsWrittenAsPeopleReadIt() {
    var line =
        new CallSheet.Line(
            UUID.randomUUID(),
            "E23000015",
            "A/1",
            Instant.parse("2027-06-14T08:00:00Z"),
            null,
            "Told",
            null);
    var school = new CallSheet.School("560000", "Larch", null, List.of(line));

    assertThat(CallSheetCsv.of(new CallSheet(NOW, List.of(school)), NOW))
        .contains("\"2027-06-14 09:00\"");
  }

  private static CallSheet sheet(String name, @Nullable String telephone) {
    var lines =
        List.of(
            new CallSheet.Line(
                UUID.randomUUID(),
                "E23000015",
                "-A/1",
                NINE,
                "Fifteen minutes left",
                "Being told",
                "@lead"),
            new CallSheet.Line(
                UUID.randomUUID(),
                "E23000015",
                "A/2",
                NOW.minusSeconds(300),
                null,
                "Being told",
                null));
    return new CallSheet(NOW, List.of(new CallSheet.School("560000", name, telephone, lines)));
  }
}
