package org.encompass.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class OptionsTest {
  @Test
  void aTimeWithoutAnOffsetIsLondons() {
    assertThat(Options.of("--now", "2026-10-23T18:00").now())
        .contains(Instant.parse("2026-10-23T17:00:00Z"));
    assertThat(Options.of("--until", "2026-10-26T09:05:00Z").until())
        .contains(Instant.parse("2026-10-26T09:05:00Z"));
  }

  @Test
  void portsAreFreeOnesUnlessGiven() {
    var options = Options.of("--portal-port", "8088");
    assertThat(options.ports().portal()).isEqualTo(8088);
    assertThat(options.ports().notifier()).isZero();
  }

  @Test
  void helpIsGivenWhenAskedFor() {
    assertThat(Options.of("--help").help()).isTrue();
    assertThat(Options.of("-h").help()).isTrue();
  }

  @Test
  void whatMakesNoSenseIsSaid() {
    assertThatThrownBy(() -> Options.of("--fast")).hasMessageContaining("--fast");
    assertThatThrownBy(() -> Options.of("--now")).hasMessageContaining("needs a value");
    assertThatThrownBy(() -> Options.of("--now", "soon")).hasMessageContaining("needs a time");
    assertThatThrownBy(() -> Options.of("--once", "--empty")).hasMessageContaining("exclude");
    assertThatThrownBy(() -> Options.of("--once", "--morning")).hasMessageContaining("exclude");
    assertThatThrownBy(() -> Options.of("--morning", "--register", "schools.csv"))
        .hasMessageContaining("made-up county");
    assertThatThrownBy(() -> Options.of("--files", "county", "--once"))
        .hasMessageContaining("starts nothing");
  }
}
