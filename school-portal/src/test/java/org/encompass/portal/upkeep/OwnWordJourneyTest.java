package org.encompass.portal.upkeep;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.encompass.portal.testing.PortalTestBeans.MONDAY_MORNING;
import static org.encompass.schemas.SchoolMessage.Role.DEPUTY;
import static org.encompass.schemas.SchoolMessage.Role.LEAD;

import java.util.Map;
import org.encompass.harness.MovableClock;
import org.encompass.portal.testing.Administrators;
import org.encompass.portal.testing.Bringing;
import org.encompass.portal.testing.KeyAdults.Adult;
import org.encompass.portal.testing.OwnSchools;
import org.encompass.portal.testing.OwnSchools.OwnSchool;
import org.encompass.portal.testing.PortalTest;
import org.encompass.portal.testing.Published;
import org.encompass.portal.testing.Visitor;
import org.encompass.schemas.SchoolMessage;
import org.encompass.schemas.SchoolMessage.Contact;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// What a school said itself stands against the next file, until an administrator ends that.
@PortalTest
class OwnWordJourneyTest {
  private static final String FILE =
      """
      {"urn":"%s","revision":%d,"name":"Larkmead Primary School","status":"OPEN","locale":"en",\
      "arriveBy":"08:10","contacts":[%s]}
      """;
  private static final String PERSON =
      """
      {"contactId":"%s","name":"Made Up","role":"DEPUTY","email":"%s","locale":"en"}\
      """;

  @Autowired OwnSchools schools;
  @Autowired Published published;
  @Autowired Administrators administrators;
  @Autowired MovableClock clock;
  @LocalServerPort int port;

  private Visitor visitor(Adult adult) {
    var visitor = new Visitor(port);
    visitor.signIn(adult);
    visitor.get("/");
    return visitor;
  }

  private Visitor administrator() {
    var visitor = new Visitor(port);
    visitor.signIn(administrators.create());
    return visitor;
  }

  @BeforeEach
  void onAMonday() {
    clock.set(MONDAY_MORNING);
  }

  @Test
  void whomTheSchoolTookOffComesBackOnlyOnceAnAdministratorLetsFilesDoThat() {
    var school = schools.with(LEAD, DEPUTY, DEPUTY);
    var leaver = school.people().get(1);
    var lead = visitor(school.lead());
    lead.get(school.path());
    lead.post(school.path(leaver) + "/leaving", Map.of());
    var administrator = administrator();
    assertThat(upload(administrator, school, 9, leaver)).contains("SCHOOL_SAYS_ITSELF");
    var kept = published.once(school.key(), one -> one.revision() == 9);
    assertThat(kept.contacts()).hasSize(2);
    assertThat(kept.arriveBy()).isEqualTo("08:10");

    heed(administrator, school, "LIST");
    assertThat(lead.get(school.path()).body()).contains("lets files change this list again");
    upload(administrator, school, 9, leaver);
    assertThat(published.once(school.key(), one -> one.revision() == 10).contacts()).isEmpty();

    assertThat(administrator.get(files(school)).body())
        .contains("The school took one person off its list", "Let files bring back this person")
        .doesNotContain("replace the list");
    heed(administrator, school, "TAKEN_OFF");
    upload(administrator, school, 9, leaver);
    assertThat(published.once(school.key(), one -> one.revision() == 11).contacts())
        .extracting(Contact::contactId)
        .containsExactly(leaver.id());
    assertThat(administrator.get(files(school)).body()).contains("Nothing at present");
  }

  @Test
  void aDayAwayMakesNoListTheSchoolsOwnAndAChosenLanguageStands() {
    var school = schools.with(LEAD, DEPUTY);
    var deputy = visitor(school.people().get(1));
    deputy.get(school.path());
    deputy.post(
        school.path(school.people().get(1)) + "/away",
        Map.of("from", "2026-11-23", "to", "2026-11-23"));
    deputy.post("/language", Map.of("language", "cy"));
    upload(administrator(), school, 9, school.people().get(1));
    assertThat(published.once(school.key(), one -> one.revision() == 9).contacts())
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.name()).isEqualTo("Made Up");
              assertThat(one.away()).hasSize(1);
              assertThat(one.locale()).isEqualTo(SchoolMessage.Language.cy);
            });
  }

  private static String files(OwnSchool school) {
    return "/administration/schools/" + school.key() + "/heed-files";
  }

  private static void heed(Visitor administrator, OwnSchool school, String part) {
    administrator.get(files(school));
    administrator.post(files(school), Map.of("part", part));
  }

  private static String upload(
      Visitor administrator, OwnSchool school, long revision, Adult person) {
    var contact = PERSON.formatted(person.id(), person.email()).strip();
    var file = FILE.formatted(school.key(), revision, contact).getBytes(UTF_8);
    return Bringing.bring(administrator, "schools", file);
  }
}
