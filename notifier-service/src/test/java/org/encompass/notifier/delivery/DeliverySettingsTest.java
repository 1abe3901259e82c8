package org.encompass.notifier.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DeliverySettingsTest {
  @Test
  void aLeaseThatCouldRunOutWhileTheDotIsAnsweredIsRefused() {
    assertThatThrownBy(() -> MadeSettings.with(Map.of("lease", "8s", "timeout", "2s")))
        .hasRootCauseMessage(
            "encompass.mail.lease (PT8S) must be more than four times encompass.mail.timeout"
                + " (PT2S)");
  }

  @Test
  void aLongerOneIsTaken() {
    var settings = MadeSettings.with(Map.of("lease", "9s", "timeout", "2s"));

    assertThat(settings.lease()).isEqualTo(Duration.ofSeconds(9));
  }
}
