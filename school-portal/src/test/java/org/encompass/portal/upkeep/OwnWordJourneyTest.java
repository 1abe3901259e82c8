package org.encompass.portal.upkeep;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.encompass.portal.testing.PortalTestBeans.MONDAY_MORNING;
import static org.encompass.schemas.SchoolMessage.Role.DEPUTY;
import static org.encompass.schemas.SchoolMessage.Role.LEAD;

import java.util.Map;
import org.encompass.harness.MovableClock;
import org.encompass.portal.testing.Administrators;
import org.encompass.portal.testing.OwnSchools;
import org.encompass.portal.testing.OwnSchools.OwnSchool;
import org.encompass.portal.testing.PortalTest;
import org.encompass.portal.testing.Published;
import org.encompass.portal.testing.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// What a school said itself stands against the next file, until an administrator ends that.
@PortalTest
class OwnWordJourneyTest {
  private static final String FILE =
      """
      {"urn":"%s","revision":9,"name":"Larkmead Primary School","status":"OPEN","locale":"en",\
      "arriveBy":"08:10","contacts":[]}
      """;

  @Autowired OwnSchools schools;
  @Autowired Published published;
  @Autowired Administrators administrators;
  @Autowired MovableClock clock;
  @LocalServerPort int port;

  @Test
  void aFileUndoesNothingThatTheSchoolSaidUntilAnAdministratorLetsIt() {
    clock.set(MONDAY_MORNING);
    var school = schools.with(LEAD, DEPUTY);
    var lead = new Visitor(port);
    lead.signIn(school.lead());
    var deputy = school.path(school.people().get(1));
    lead.get(deputy);
    lead.post(deputy + "/away", Map.of("from", "2026-11-23", "to", "2026-11-23"));
    var administrator = new Visitor(port);
    administrator.signIn(administrators.create());
    administrator.get("/administration");
    assertThat(upload(administrator, school)).contains("SCHOOL_SAYS_ITSELF");
    var kept = published.once(school.key(), one -> one.revision() == 9);
    assertThat(kept.contacts()).hasSize(2);
    assertThat(kept.arriveBy()).isEqualTo("08:10");

    administrator.get("/administration");
    administrator.post("/administration/schools/" + school.key() + "/heed-files", Map.of());
    assertThat(lead.get(school.path()).body()).contains("lets files change this entry again");
    upload(administrator, school);
    assertThat(published.once(school.key(), one -> one.revision() == 10).contacts()).isEmpty();
    assertThat(lead.get(school.path()).body()).doesNotContain("Larkmead");
  }

  private static String upload(Visitor administrator, OwnSchool school) {
    administrator.get("/administration");
    var file = FILE.formatted(school.key()).getBytes(UTF_8);
    return administrator.upload("/administration/imports/schools", file).body();
  }
}
