package org.encompass.portal.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.encompass.portal.testing.PortalTestBeans.MONDAY_MORNING;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.encompass.harness.MovableClock;
import org.encompass.portal.access.AccountStore;
import org.encompass.portal.access.SchoolList.Place;
import org.encompass.portal.domain.Language;
import org.encompass.portal.domain.Role;
import org.encompass.portal.domain.SchoolKey;
import org.encompass.portal.testing.Acknowledged;
import org.encompass.portal.testing.ContactsOfTests;
import org.encompass.portal.testing.Disclosures;
import org.encompass.portal.testing.KeyAdults;
import org.encompass.portal.testing.KeyAdults.Adult;
import org.encompass.portal.testing.PortalTest;
import org.encompass.portal.testing.Visitor;
import org.encompass.schemas.AcknowledgementMessage;
import org.encompass.schemas.DisclosureMessage.Kind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// An alert is given to a colleague who may read it and is in school, and stays open.
@PortalTest
class GivingOnTest {
  @Autowired KeyAdults people;
  @Autowired ContactsOfTests contacts;
  @Autowired AccountStore accounts;
  @Autowired Disclosures disclosures;
  @Autowired Acknowledged acknowledged;
  @Autowired MovableClock clock;
  @LocalServerPort int port;

  @BeforeEach
  void mondayMorning() {
    clock.set(MONDAY_MORNING);
  }

  @Test
  void aColleagueIsToldAndTheAlertStaysOpen() {
    var school = people.school();
    var lead = people.lead(school);
    var deputy = deputy(school, LocalDate.MAX);
    var id = disclosures.send(disclosures.to(school));
    var visitor = Visitor.signedIn(port, lead);
    visitor.get("/alerts/" + id);
    assertThat(visitor.post("/alerts/" + id + "/hand-over", Map.of()).body())
        .contains("There is a problem", "Choose a colleague");
    var handed = visitor.post("/alerts/" + id + "/hand-over", Map.of("to", deputy.id()));
    assertThat(handed.body())
        .contains("You have handed this alert over to Perpetua Quillfeather")
        .contains("It stays open until somebody acknowledges it", "Acknowledge this alert");
    visitor.post("/alerts/" + id + "/hand-over", Map.of("to", deputy.id()));
    assertThat(acknowledged.of(id))
        .as("pressed twice, told once")
        .hasSize(2)
        .last()
        .satisfies(
            message -> {
              assertThat(message.kind()).isEqualTo(AcknowledgementMessage.Kind.HANDED_OVER);
              assertThat(message.contactId()).isEqualTo(lead.id());
              assertThat(message.toContactId()).isEqualTo(deputy.id());
            });
    assertThat(visitor.get("/").body()).contains("It still waits for an answer");

    var other = Visitor.signedIn(port, deputy);
    assertThat(other.get("/").body()).contains("Handed to you", "Not read");
    assertThat(other.get("/alerts/" + id).body()).contains("handed this alert over to you");
    other.post("/alerts/" + id + "/acknowledgement", Map.of("outcome", "OTHER"));
    assertThat(other.get("/alerts/" + id).body()).doesNotContain("Hand this alert over");
    visitor.post("/alerts/" + id + "/hand-over", Map.of("to", deputy.id()));
    assertThat(acknowledged.of(id)).as("an answered alert is not handed over").hasSize(4);
  }

  @Test
  void nobodyIsOfferedWhoMayNotReadItIsAwayOrCannotSignIn() {
    var school = people.school();
    var lead = people.lead(school);
    var untrained = deputy(school, LocalDate.parse("2026-11-22"));
    var away = deputy(school, LocalDate.MAX);
    contacts.sendAway(away.id());
    var hidden = deputy(school, LocalDate.MAX);
    var stranger = people.lead(people.school());
    var invited = deputy(school, LocalDate.MAX);
    accounts.suspend(List.of(invited.id()));
    var id = disclosures.send(disclosures.to(school).hiddenFrom(hidden.id()));
    var visitor = Visitor.signedIn(port, lead);
    assertThat(visitor.getWithoutFollowing("/alerts/" + id + "/hand-over").statusCode())
        .as("who hands over has read it")
        .isEqualTo(302);
    visitor.get("/alerts/" + id);
    assertThat(visitor.get("/alerts/" + id + "/hand-over").body())
        .contains("Nobody else at Larkmead Primary School may read this alert");
    for (var to : new Adult[] {untrained, away, hidden, stranger, invited, lead}) {
      visitor.post("/alerts/" + id + "/hand-over", Map.of("to", to.id()));
    }
    assertThat(acknowledged.kinds(id)).containsExactly(AcknowledgementMessage.Kind.READ);
  }

  @Test
  void askingWhetherOursIsNoLookAtANewerVersion() {
    var school = people.school();
    var visitor = Visitor.signedIn(port, people.lead(school));
    var first = disclosures.to(school);
    var id = disclosures.send(first);
    visitor.get("/alerts/" + id);
    disclosures.send(disclosures.again(first, 2, Kind.AMENDED));
    assertThat(visitor.get("/").body()).contains("Changed");

    assertThat(visitor.getWithoutFollowing("/alerts/" + id + "/not-our-pupil").statusCode())
        .isEqualTo(302);
    assertThat(acknowledged.of(id)).as("the newer version was not shown").hasSize(1);
    assertThat(visitor.get("/alerts/" + id + "/not-our-pupil").body())
        .contains("This alert changed before your answer arrived");
    visitor.get("/alerts/" + id + "/not-our-pupil");
    assertThat(acknowledged.of(id)).hasSize(2);
  }

  private Adult deputy(SchoolKey school, LocalDate trainedUntil) {
    return people.adult(
        new Place(school, "Larkmead Primary School", Role.DEPUTY, trainedUntil, false, 1),
        Language.EN);
  }
}
