package org.encompass.notifier.policy;

import static org.assertj.core.api.Assertions.assertThat;

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
                        "encompass.policy.forces.E23000020.profile", "MINIMAL")))
            .bind("encompass.policy", ForcePolicies.class)
            .get();
    assertThat(policies.of("E23000020").profile()).isEqualTo(Profile.MINIMAL);
    assertThat(policies.of("E23000020").telling()).isEqualTo(ForcePolicy.Telling.MORNING);
    assertThat(policies.of("E23000015").profile()).isEqualTo(Profile.NATIONAL);
    assertThat(policies.of("E23000015").version()).isEqualTo("2026-11");
    assertThat(policies.of("E23000015").handlingTextCy()).isNotBlank();
  }
}
