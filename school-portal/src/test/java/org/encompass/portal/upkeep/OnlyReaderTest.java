package org.encompass.portal.upkeep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.encompass.portal.testing.PortalTestBeans.MONDAY_MORNING;
import static org.encompass.schemas.SchoolMessage.Role.DEPUTY;
import static org.encompass.schemas.SchoolMessage.Role.HEAD;
import static org.encompass.schemas.SchoolMessage.Role.LEAD;

import java.time.LocalDate;
import java.util.Map;
import org.encompass.harness.MovableClock;
import org.encompass.portal.access.SchoolList;
import org.encompass.portal.domain.Role;
import org.encompass.portal.testing.Forms;
import org.encompass.portal.testing.KeyAdults.Adult;
import org.encompass.portal.testing.OwnSchools;
import org.encompass.portal.testing.PortalTest;
import org.encompass.portal.testing.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Who reads without training because nobody else can, and for how long.
@PortalTest
class OnlyReaderTest {
  @Autowired OwnSchools schools;
  @Autowired SchoolList list;
  @Autowired MovableClock clock;
  @LocalServerPort int port;

  @BeforeEach
  void onAMonday() {
    clock.set(MONDAY_MORNING);
  }

  @Test
  void invitingADeputyShutsTheOnlyReaderNotOut() {
    var school = schools.trainedUntil(null, LEAD, HEAD);
    assertThat(alone(school.lead())).isTrue();
    var lead = new Visitor(port);
    lead.signIn(school.lead());
    lead.get(school.path());
    lead.post(
        school.path() + "/invitation",
        Map.of(
            "name", "Rosalind Peverell",
            "email", "rosalind-" + school.key() + "@example.invalid",
            "role", "DEPUTY",
            "trainedUntil", "2028-08-31",
            "language", "en"));
    var head = new Visitor(port);
    head.signIn(school.people().get(1));
    head.post(Forms.newcomer(head, school.path()) + "/confirmation", Map.of());
    assertThat(list.namesAt(school.key())).hasSize(3);
    assertThat(alone(school.lead())).as("until the deputy could read").isTrue();
  }

  @Test
  void aColleagueWhoseTrainingHasEndedReadsNoMoreThanOneself() {
    var ended = LocalDate.parse("2026-11-22");
    var school = schools.trainedUntil(ended, LEAD, DEPUTY);
    assertThat(alone(school.lead())).isTrue();
    assertThat(alone(schools.with(LEAD, DEPUTY).lead())).isFalse();
  }

  @Test
  void aDeputyRecordsThatWhoKeepsTheListAloneWasTrainedAnewAndNothingElse() {
    var school = schools.trainedUntil(LocalDate.parse("2026-12-01"), LEAD, DEPUTY);
    var deputy = new Visitor(port);
    deputy.signIn(school.people().get(1));
    var lead = school.path(school.lead());
    assertThat(deputy.get(lead).body())
        .contains("Nobody else keeps this list", "id=\"trainedUntil\"")
        .doesNotContain("id=\"name\"", "id=\"telephone\"");
    var earlier = Map.of("trainedUntil", "2026-11-01", "role", "HEAD", "name", "Nobody");
    assertThat(Forms.change(deputy, lead, earlier)).contains("Enter a day after the one");
    var later = Map.of("trainedUntil", "2028-12-01", "role", "HEAD", "name", "Nobody");
    assertThat(Forms.change(deputy, lead, later)).contains("Barnaby Thornapple");
    assertThat(list.placesOf(school.lead().id()).getFirst())
        .satisfies(
            place -> {
              assertThat(place.trainedUntil()).isEqualTo("2028-12-01");
              assertThat(place.role()).isEqualTo(Role.LEAD);
            });

    var withHead = schools.with(LEAD, DEPUTY, HEAD);
    var other = new Visitor(port);
    other.signIn(withHead.people().get(1));
    other.get(withHead.path());
    assertThat(other.post(withHead.path(withHead.lead()), later).statusCode()).isEqualTo(404);
  }

  private boolean alone(Adult adult) {
    return list.placesOf(adult.id()).getFirst().onlyContact();
  }
}
