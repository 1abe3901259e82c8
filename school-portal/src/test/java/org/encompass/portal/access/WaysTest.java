package org.encompass.portal.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WaysTest {
  @ParameterizedTest
  @CsvSource({
    "true, false, true, 0, true",
    "false, true, true, 0, true",
    "false, false, false, 1, true",
    "true, false, false, 0, false",
    "false, true, false, 0, false",
    "false, false, true, 0, false",
    "true, true, false, 0, false"
  })
  void twoFactorsAreAPasskeyOrAFirstFactorAndTheApp(
      boolean password, boolean other, boolean app, int passkeys, boolean enough) {
    assertThat(new Ways(password, other, app, passkeys).enough()).isEqualTo(enough);
  }

  @Test
  void aRecoveryCodeIsReadOutInFoursAndTakenHoweverItIsTyped() {
    var code = RecoveryCode.create();
    assertThat(code.spoken()).matches("[2-9B-Z]{4}-[2-9B-Z]{4}-[2-9B-Z]{4}");
    assertThat(new RecoveryCode(" " + code.spoken().toLowerCase(Locale.ROOT) + " "))
        .isEqualTo(code);
    assertThat(code.toString()).doesNotContain(code.value());
  }
}
