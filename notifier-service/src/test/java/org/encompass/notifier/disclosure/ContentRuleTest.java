package org.encompass.notifier.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.encompass.notifier.Made.ChildMaker;
import org.encompass.notifier.Made.IncidentMaker;
import org.encompass.notifier.policy.ForcePolicies;
import org.encompass.schemas.DisclosureContent;
import org.encompass.schemas.DisclosureContent.Profile;
import org.encompass.schemas.wire.WireWriter;
import org.junit.jupiter.api.Test;

class ContentRuleTest {
  private final IncidentMaker incident = new IncidentMaker();

  ContentRuleTest() {
    var child = new ChildMaker();
    child.addressLine = "14 Invented Row";
    child.telephone = "07700 900123";
    child.voice = "I was scared";
    var sibling = new ChildMaker();
    sibling.ref = "c2";
    sibling.given = "Ida";
    incident.children = List.of(child.make(), sibling.make());
  }

  @Test
  void theNationalProfileTellsTheFacts() {
    var content = content(Profile.NATIONAL);
    assertThat(content.voiceOfTheChild()).isEqualTo("I was scared");
    assertThat(content.locationCategory()).isNotNull();
    assertThat(content.nth()).isEqualTo(3);
  }

  @Test
  void aConfidentialAddressHidesTheKindOfPlaceToo() {
    incident.confidentialAddress = true;
    assertThat(content(Profile.NATIONAL).locationCategory()).isNull();
  }

  @Test
  void theMinimalProfileTellsNoFreeTextAndNoPlace() {
    assertThat(json(Profile.MINIMAL))
        .doesNotContain("scared", "circumstances", "locationCategory", "nth", "arrestMade")
        .contains("welfareCheck", "handlingText", "occurredFrom");
  }

  @Test
  void addressesTelephonesInjuriesAndOtherChildrenAreNeverTold() {
    assertThat(json(Profile.NATIONAL))
        .doesNotContain("Invented", "07700", "ZZ9", "injured", "Ida", "postcode");
  }

  private String json(Profile profile) {
    return new String(WireWriter.write(content(profile)), StandardCharsets.UTF_8);
  }

  private DisclosureContent content(Profile profile) {
    var policy =
        new ForcePolicies(
                new ForcePolicies.Said(
                    "t", null, null, profile, null, null, null, null, null, null),
                null)
            .of("E23000015");
    return ContentRule.content(incident.asCase(), policy, 3);
  }
}
