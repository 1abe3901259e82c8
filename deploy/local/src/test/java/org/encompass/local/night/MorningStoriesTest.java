package org.encompass.local.night;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.encompass.local.county.County;
import org.junit.jupiter.api.Test;

class MorningStoriesTest {
  private static final Instant EVENING = Instant.parse("2026-11-09T21:40:00Z");
  private static final Instant MORNING = Instant.parse("2026-11-10T07:10:00Z");

  private final MorningStories.Morning morning =
      MorningStories.morning(
          County.of(7, LocalDate.of(2026, 11, 9)), 7, List.of(EVENING, EVENING, MORNING));

  @Test
  void theSchoolsOfTheMorningAreDifferentOnes() {
    assertThat(Set.of(morning.silent(), morning.away(), morning.withdrawn(), morning.wrong()))
        .hasSize(4);
  }

  @Test
  void theLeadWhoIsAwayMustNotBeMailed() {
    var lead = morning.county().school(morning.away()).contacts().getFirst();
    assertThat(lead.away()).isNotEmpty();
    assertThat(morning.night().conflicts()).hasSize(2).contains(lead.email());
  }

  @Test
  void everyChildIsExpectedSomewhere() {
    assertThat(morning.night().truth())
        .extracting(Expectation::fate)
        .containsOnly(Fate.TOLD, Fate.WITHDRAWN);
    assertThat(morning.night().publications()).last().returns(MORNING, Publication::at);
  }
}
