package org.encompass.portal.upkeep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.encompass.portal.testing.PortalTestBeans.MONDAY_MORNING;
import static org.encompass.schemas.SchoolMessage.Role.DEPUTY;
import static org.encompass.schemas.SchoolMessage.Role.HEAD;
import static org.encompass.schemas.SchoolMessage.Role.LEAD;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.encompass.harness.MovableClock;
import org.encompass.portal.testing.Forms;
import org.encompass.portal.testing.KeyAdults.Adult;
import org.encompass.portal.testing.OwnSchools;
import org.encompass.portal.testing.OwnSchools.OwnSchool;
import org.encompass.portal.testing.PortalTest;
import org.encompass.portal.testing.Published;
import org.encompass.portal.testing.Visitor;
import org.encompass.schemas.SchoolMessage;
import org.encompass.schemas.SchoolMessage.Closure;
import org.encompass.schemas.SchoolMessage.ClosureKind;
import org.encompass.schemas.SchoolMessage.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// What a school says of itself: by its forms, and then on the topic.
@PortalTest
class UpkeepJourneyTest {
  private static final LocalDate MONDAY = LocalDate.parse("2026-11-23");

  @Autowired OwnSchools schools;
  @Autowired Published published;
  @Autowired MovableClock clock;
  @LocalServerPort int port;

  @BeforeEach
  void onAMonday() {
    clock.set(MONDAY_MORNING);
  }

  @Test
  void closedTodayIsPublishedAndCanBeTakenBack() {
    var school = schools.with(LEAD, DEPUTY);
    var deputy = visit(school, school.people().get(1));
    assertThat(deputy.get("/school/closed-today").uri().getPath())
        .isEqualTo(school.path() + "/closed-today");
    assertThat(deputy.post(school.path() + "/closed-today", Map.of()).body())
        .contains("You have said that the school is closed today");
    var closed = published.once(school.key(), one -> one.closures() != null);
    assertThat(closed.closures())
        .containsExactly(new Closure(MONDAY, MONDAY, ClosureKind.EMERGENCY));
    assertThat(closed.revision()).isEqualTo(2);

    deputy.post(school.path() + "/open-today", Map.of());
    var open = published.once(school.key(), one -> one.revision() == 3);
    assertThat(open.closures()).isNull();
    assertThat(deputy.get(school.path()).body())
        .contains("Barnaby Thornapple took back that the school was closed that day");
  }

  @Test
  void aColleagueIsInvitedChangedSentAwayAndTakenOff() {
    var school = schools.with(LEAD, DEPUTY);
    var lead = visit(school, school.lead());
    lead.post(
        school.path() + "/invitation",
        Map.of(
            "name", "Rosalind Peverell",
            "email", "rosalind-" + school.key() + "@example.invalid",
            "role", "DEPUTY",
            "trainedUntil", "2028-08-31",
            "telephone", "01632 960001",
            "language", "cy"));
    var deputy = visit(school, school.people().get(1));
    deputy.post(Forms.newcomer(deputy, school.path()) + "/confirmation", Map.of());
    var added = published.once(school.key(), one -> one.contacts().size() == 3).contacts().get(2);
    assertThat(added.role()).isEqualTo(Role.DEPUTY);
    assertThat(added.locale()).isEqualTo(SchoolMessage.Language.cy);
    assertThat(lead.get(school.path()).body()).contains("Rosalind Peverell", "Invited");

    var person = school.path() + "/people/" + added.contactId();
    lead.post(person + "/away", Map.of("from", "2026-12-01", "to", "2026-12-04"));
    var renamed =
        Map.of("name", "Rosalind Peverell-Holt", "role", "HEAD", "trainedUntil", "2028-08-31");
    Forms.change(lead, person, renamed);
    var changed = published.once(school.key(), one -> one.revision() == 4).contacts().get(2);
    assertThat(changed.name()).isEqualTo("Rosalind Peverell-Holt");
    assertThat(changed.role()).isEqualTo(Role.HEAD);
    assertThat(changed.away()).hasSize(1);

    lead.post(person + "/leaving", Map.of());
    assertThat(published.once(school.key(), one -> one.revision() == 5).contacts()).hasSize(2);
    assertThat(lead.get(person).statusCode()).isEqualTo(404);
    assertThat(lead.get(school.path()).body())
        .contains("Perpetua Quillfeather took off the list: Somebody who has left the list");
  }

  @Test
  void aLeaverIsOutWithTheNextRequest() {
    var school = schools.with(LEAD, DEPUTY);
    var leaver = visit(school, school.people().get(1));
    assertThat(leaver.get(school.path()).statusCode()).isEqualTo(200);
    visit(school, school.lead()).post(school.path(school.people().get(1)) + "/leaving", Map.of());
    assertThat(leaver.get(school.path()).body()).doesNotContain("Larkmead");
  }

  @Test
  void nobodyTakesOffTheLastWhoCanReadOrRaisesOwnRights() {
    var school = schools.with(LEAD, HEAD);
    var head = visit(school, school.people().get(1));
    assertThat(head.post(school.path(school.lead()) + "/leaving", Map.of()).body())
        .contains("Nobody would be left who can read alerts");
    var raised = Map.of("name", "Barnaby Thornapple", "role", "LEAD", "trainedUntil", "2040-01-01");
    assertThat(head.post(school.path(school.people().get(1)), raised).body())
        .contains("are recorded by another person on the list");
    assertThat(published.entries(school.key())).isEmpty();
  }

  @Test
  void aDeputyKeepsNothingButHerOwnDaysAndNobodyReachesAnotherSchool() {
    var school = schools.with(LEAD, DEPUTY);
    var other = schools.with(LEAD, DEPUTY);
    var deputy = visit(school, school.people().get(1));
    var lead = school.path(school.lead());
    assertThat(deputy.get(school.path() + "/invitation").statusCode()).isEqualTo(404);
    assertThat(deputy.get(lead + "/leaving").statusCode()).isEqualTo(404);
    assertThat(deputy.post(lead + "/leaving", Map.of()).statusCode()).isEqualTo(404);
    assertThat(deputy.post(school.path() + "/arrival", Map.of("hour", "08:00")).statusCode())
        .isEqualTo(404);
    assertThat(deputy.get(other.path()).statusCode()).isEqualTo(404);
    assertThat(deputy.post(other.path() + "/closed-today", Map.of()).statusCode()).isEqualTo(404);
    assertThat(deputy.get(school.path(other.lead())).statusCode()).isEqualTo(404);
    var days = Map.of("from", "2026-12-01", "to", "2026-12-01");
    deputy.post(school.path(school.people().get(1)) + "/away", days);
    assertThat(published.once(school.key(), one -> true).contacts().get(1).away()).hasSize(1);
    assertThat(published.entries(other.key())).isEmpty();
  }

  @Test
  void theSecondOfTwoFormsDoesNotWinUnseen() {
    var school = schools.with(LEAD, DEPUTY, HEAD);
    var lead = visit(school, school.lead());
    var head = visit(school, school.people().get(2));
    var deputy = school.path(school.people().get(1));
    var seen = Forms.seen(head, deputy);
    var name = "Barnaby Thornapple";
    Forms.change(
        lead, deputy, Map.of("name", name, "role", "DEPUTY", "trainedUntil", "2031-08-31"));
    var stale =
        Map.of("name", "B Thornapple", "role", "HEAD", "trainedUntil", "2027-01-01", "seen", seen);
    assertThat(head.post(deputy, stale).body())
        .contains("Somebody else has changed this entry meanwhile", "until 31 August 2031")
        .contains("value=\"B Thornapple\"", "value=\"2027-01-01\"");
    assertThat(published.once(school.key(), one -> true).contacts().get(1).name()).isEqualTo(name);
    head.post(deputy, Map.of("name", name, "role", "DEPUTY", "trainedUntil", "2027-01-01"));
    assertThat(published.entries(school.key())).as("nor does a form that shows nothing").hasSize(1);
  }

  @Test
  void whatIsTypedWronglyIsKeptAndSaid() {
    var school = schools.with(LEAD, DEPUTY);
    var lead = visit(school, school.lead());
    assertThat(lead.post(school.path() + "/arrival", Map.of("hour", "10:15")).body())
        .contains("Enter a time from 07:00 to 09:00", "value=\"10:15\"");
    var answer =
        lead.post(
            school.path() + "/invitation", Map.of("name", "Ada", "email", "nowhere", "role", "X"));
    assertThat(answer.body())
        .contains("Enter an email address", "Choose a role", "value=\"nowhere\"");
    lead.post(school.path() + "/arrival", Map.of("hour", "8.30"));
    assertThat(published.once(school.key(), one -> true).arriveBy()).isEqualTo("08:30");
  }

  @Test
  void theQuarterlyConfirmationRunsOut() {
    var school = schools.with(LEAD, DEPUTY);
    var lead = visit(school, school.lead());
    assertThat(lead.get(school.path()).body()).contains("were never confirmed");
    lead.post(school.path() + "/confirmation", Map.of());
    lead.post(school.path() + "/parents-told", Map.of());
    assertThat(lead.get(school.path()).body())
        .contains("confirmed on 23 November 2026, due again by 23 February 2027")
        .contains("Parents told, noted on 23 November 2026");
    clock.set(MONDAY_MORNING.plus(Duration.ofDays(93)));
    assertThat(lead.get(school.path()).body()).contains("That was due again by");
  }

  private Visitor visit(OwnSchool school, Adult adult) {
    var visitor = new Visitor(port);
    visitor.signIn(adult);
    visitor.get(school.path());
    return visitor;
  }
}
