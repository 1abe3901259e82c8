package org.encompass.portal.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.encompass.portal.testing.PortalTestBeans.MONDAY_MORNING;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.encompass.harness.MovableClock;
import org.encompass.portal.access.SchoolList.Place;
import org.encompass.portal.domain.Language;
import org.encompass.portal.domain.Role;
import org.encompass.portal.domain.SchoolKey;
import org.encompass.portal.testing.Administrators;
import org.encompass.portal.testing.Disclosures;
import org.encompass.portal.testing.KeyAdults;
import org.encompass.portal.testing.KeyAdults.Adult;
import org.encompass.portal.testing.PortalTest;
import org.encompass.portal.testing.Visitor;
import org.encompass.schemas.DisclosureMessage.Kind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Who looked, and who tried, is told to the school's lead by name and to the controller in
/// numbers.
@PortalTest
class OversightTest {
  @Autowired KeyAdults people;
  @Autowired Administrators administrators;
  @Autowired Disclosures disclosures;
  @Autowired MovableClock clock;
  @LocalServerPort int port;

  @BeforeEach
  void mondayMorning() {
    clock.set(MONDAY_MORNING);
  }

  @Test
  void theLeadSeesEveryLookAndADeputyNone() {
    var school = people.school();
    var lead = Visitor.signedIn(port, people.lead(school));
    var deputy = Visitor.signedIn(port, deputy(school));
    assertThat(lead.get("/alerts/looks").body()).contains("Nobody has looked yet.");
    var first = disclosures.to(school);
    var id = disclosures.send(first);
    deputy.get("/");
    deputy.get("/");
    deputy.get("/alerts/" + id);
    deputy.get("/alerts/" + id);
    deputy.get("/alerts/" + id + "/print");
    for (var page : List.of("/alerts/looks", "/alerts/" + id + "/looks")) {
      assertThat(deputy.get(page).statusCode()).as(page).isEqualTo(404);
      var seen = lead.get(page).body();
      assertThat(seen).as(page).doesNotContain("Hollyoake");
      assertThat(times(seen, "Saw the name in a list")).as("a name is listed once").isEqualTo(1);
      assertThat(times(seen, "Read it<")).as("every look is there").isEqualTo(2);
      assertThat(times(seen, "Opened the print view")).isEqualTo(1);
    }
    disclosures.send(disclosures.again(first, 2, Kind.WITHDRAWN));
    assertThat(lead.get("/alerts/" + id + "/looks").body()).contains("Opened the print view");
    assertThat(lead.get("/alerts/history").body())
        .contains("Content deleted", "Withdrawn by the police at 8:15am");
  }

  @Test
  void anAttemptAtAHiddenAlertIsToldToTheLeadAndToNobodyElse() {
    var school = people.school();
    var lead = Visitor.signedIn(port, people.lead(school));
    var conflicted = deputy(school);
    var visitor = Visitor.signedIn(port, conflicted);
    var third = Visitor.signedIn(port, deputy(school));
    var id = disclosures.send(disclosures.to(school).hiddenFrom(conflicted.id()));
    assertThat(lead.get("/").body()).doesNotContain("hidden from them");
    visitor.get("/alerts/" + id);
    visitor.post("/alerts/" + id + "/acknowledgement", Map.of("outcome", "OTHER"));
    assertThat(lead.get("/").body())
        .contains(
            "asked for an alert of Larkmead Primary School that is hidden from them, at 8:15");
    assertThat(lead.get("/alerts/looks").body()).contains("twice, last at 8:15am");
    assertThat(third.get("/").body()).doesNotContain("hidden from them");
    assertThat(visitor.get("/").body()).doesNotContain("hidden from them");
  }

  @Test
  void theAttemptOfSomebodyWhoMayReadNothingAtAllIsToldToo() {
    var school = people.school();
    var lead = Visitor.signedIn(port, people.lead(school));
    var ended = LocalDate.parse("2026-11-22");
    var conflicted =
        people.adult(
            new Place(school, "Larkmead Primary School", Role.DEPUTY, ended, false, 1),
            Language.EN);
    var id = disclosures.send(disclosures.to(school).hiddenFrom(conflicted.id()));
    assertThat(Visitor.signedIn(port, conflicted).get("/alerts/" + id).statusCode()).isEqualTo(404);
    assertThat(lead.get("/").body()).contains("hidden from them");
  }

  @Test
  void whereTheLeadIsTheOneItIsHiddenFromTheOthersAreTold() {
    var school = people.school();
    var lead = people.lead(school);
    var visitor = Visitor.signedIn(port, lead);
    var deputy = Visitor.signedIn(port, deputy(school));
    var id = disclosures.send(disclosures.to(school).hiddenFrom(lead.id()));
    visitor.get("/alerts/" + id);
    assertThat(visitor.get("/").body()).doesNotContain("hidden from them");
    assertThat(visitor.get("/alerts/looks").body()).contains("Nobody has looked yet.");
    assertThat(deputy.get("/").body()).contains("hidden from them");
    assertThat(deputy.get("/alerts/" + id + "/looks").body()).contains("once, last at 8:15am");
  }

  @Test
  void theAdministratorSeesNumbersAndTheHistoryIsTheSchoolsOwn() {
    var school = people.school();
    var visitor = Visitor.signedIn(port, people.lead(school));
    var id = disclosures.send(disclosures.to(school));
    visitor.get("/alerts/" + id);
    visitor.post("/alerts/" + id + "/acknowledgement", Map.of("outcome", "SUPPORT_OVERT"));
    assertThat(visitor.get("/alerts/history").body())
        .contains("Wren Hollyoake-Brandt", "Talk and offer support: Perpetua Quillfeather");
    var stranger = Visitor.signedIn(port, people.lead(people.school()));
    assertThat(stranger.get("/alerts/history").body()).contains("No alert is kept.");
    assertThat(stranger.get("/alerts/" + id + "/looks").statusCode()).isEqualTo(404);
    assertThat(stranger.get("/administration/looks").statusCode()).isEqualTo(403);

    var administrator = new Visitor(port);
    administrator.signIn(administrators.create());
    assertThat(administrator.get("/administration/looks").body())
        .contains("How much is looked at", school.value())
        .doesNotContain("Quillfeather", "Hollyoake", id.toString());
  }

  private static int times(String page, String words) {
    return page.split(Pattern.quote(words), -1).length - 1;
  }

  private Adult deputy(SchoolKey school) {
    return people.adult(
        new Place(school, "Larkmead Primary School", Role.DEPUTY, LocalDate.MAX, false, 1),
        Language.EN);
  }
}
