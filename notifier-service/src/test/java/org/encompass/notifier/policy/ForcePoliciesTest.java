package org.encompass.notifier.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.Map;
import org.encompass.schemas.DisclosureContent.Profile;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class ForcePoliciesTest {
  @Test
  void aForceSaysOnlyWhatItWantsOtherwise() {
    var policies =
        new Binder(
                new MapConfigurationPropertySource(
                    Map.of(
                        "encompass.policy.default.version", "2026-11",
                        "encompass.policy.default.telling", "MORNING",
                        "encompass.policy.default.ladder.reminder", "2h",
                        "encompass.policy.forces.E23000020.profile", "MINIMAL",
                        "encompass.policy.forces.E23000020.ladder.head", "20m")))
            .bind("encompass.policy", ForcePolicies.class)
            .get();
    assertThat(policies.of("E23000020").profile()).isEqualTo(Profile.MINIMAL);
    assertThat(policies.of("E23000020").telling()).isEqualTo(ForcePolicy.Telling.MORNING);
    assertThat(policies.of("E23000015").profile()).isEqualTo(Profile.NATIONAL);
    assertThat(policies.of("E23000015").version()).isEqualTo("2026-11");
    assertThat(policies.of("E23000015").handlingTextCy()).isNotBlank();
    assertThat(policies.of("E23000020").ladder()).isEqualTo(ladder(120, 45, 20, 15));
    assertThat(policies.of("E23000015").ladder()).isEqualTo(ladder(120, 45, 30, 15));
  }

  @Test
  void aLadderThatGoesDownOrPastItsDeadlineIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> ladder(90, 30, 45, 15));
    assertThatIllegalArgumentException().isThrownBy(() -> ladder(90, 45, 30, 0));
  }

  private static LadderTimes ladder(int reminder, int deputies, int head, int callSheet) {
    return new LadderTimes(
        Duration.ofMinutes(reminder),
        Duration.ofMinutes(deputies),
        Duration.ofMinutes(head),
        Duration.ofMinutes(callSheet));
  }
}
