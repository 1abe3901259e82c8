package org.encompass.portal.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.encompass.portal.testing.PortalTestBeans.MONDAY_MORNING;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.encompass.harness.MovableClock;
import org.encompass.portal.access.SchoolList.Place;
import org.encompass.portal.access.SchoolScope;
import org.encompass.portal.domain.Language;
import org.encompass.portal.domain.Role;
import org.encompass.portal.domain.SchoolKey;
import org.encompass.portal.testing.Acknowledged;
import org.encompass.portal.testing.Disclosures;
import org.encompass.portal.testing.KeyAdults;
import org.encompass.portal.testing.PortalTest;
import org.encompass.portal.testing.Visitor;
import org.encompass.schemas.AcknowledgementMessage;
import org.encompass.schemas.DisclosureMessage.Kind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class AlertJourneyTest {
  @Autowired KeyAdults people;
  @Autowired Disclosures disclosures;
  @Autowired Acknowledged acknowledged;
  @Autowired MovableClock clock;
  @Autowired SchoolScope scope;
  @Autowired JdbcClient jdbc;
  @LocalServerPort int port;

  @BeforeEach
  void mondayMorning() {
    clock.set(MONDAY_MORNING);
  }

  @Test
  void aKeyAdultReadsAndAcknowledges() {
    var school = people.school();
    var visitor = Visitor.signedIn(port, people.lead(school));
    assertThat(visitor.get("/").body()).contains("There is nothing to read.");

    var id = disclosures.send(disclosures.to(school));
    assertThat(visitor.get("/").body())
        .contains("Wren Hollyoake-Brandt", "Not read", "Alert number 2 in 12 months")
        .contains("45 minutes left to answer before 9:00am", "As it stood at 8:15am")
        .doesNotContain("behind the sofa", "Neighbours");

    assertThat(visitor.get("/alerts/" + id).body())
        .contains("Wren Hollyoake-Brandt", "12 March 2016", "Sunday 22 November 2026, 11:40pm")
        .contains("Do not speak to the parents", "I hid behind the sofa.", "An uncle must not")
        .contains("Only the parent who is safe", "Leave this page", "0204 513 9990")
        .containsPattern("(?s)<details.*Neighbours called.*</details>");
    visitor.get("/alerts/" + id);
    assertThat(acknowledged.kinds(id)).containsExactly(AcknowledgementMessage.Kind.READ);

    assertThat(visitor.post(acknowledgement(id), Map.of()).body())
        .contains("There is a problem", "Choose what your school will do");
    var answered =
        visitor.post(
            acknowledgement(id), Map.of("outcome", "SUPPORT_SILENT", "note", "Breakfast club."));
    assertThat(answered.body()).contains("You have acknowledged this alert", "Breakfast club.");
    assertThat(acknowledged.of(id))
        .last()
        .satisfies(
            message -> {
              assertThat(message.kind()).isEqualTo(AcknowledgementMessage.Kind.ACKNOWLEDGED);
              assertThat(message.outcome())
                  .isEqualTo(AcknowledgementMessage.Outcome.SUPPORT_SILENT);
              assertThat(message.version()).isEqualTo(1);
            });
    assertThat(visitor.get("/").body()).contains("Answered alerts", "Wren Hollyoake-Brandt");

    visitor.post(acknowledgement(id), Map.of("outcome", "OTHER"));
    assertThat(acknowledged.of(id)).as("the first answer stands").hasSize(2);
  }

  @Test
  void whatChangedIsMarkedAndReadAgain() {
    var school = people.school();
    var visitor = Visitor.signedIn(port, people.lead(school));
    var first = disclosures.to(school);
    var id = disclosures.send(first);
    visitor.get("/alerts/" + id);

    disclosures.send(
        disclosures
            .again(first, 2, Kind.AMENDED)
            .content(Disclosures.national("I went to my aunt's room.")));
    var refused =
        visitor.post(acknowledgement(id), Map.of("outcome", "OTHER", "note", "Talk at lunch."));
    assertThat(refused.body())
        .contains("This alert changed before your answer arrived", "I went to my aunt")
        .contains("Before:", "I hid behind the sofa")
        .contains("Talk at lunch.</textarea>")
        .containsPattern("value=\"OTHER\"[^>]*checked");
    assertThat(acknowledged.kinds(id))
        .containsExactly(AcknowledgementMessage.Kind.READ, AcknowledgementMessage.Kind.READ);
    assertThat(visitor.get("/alerts/" + id).body())
        .contains("The parts that differ are marked")
        .as("a fact that did not change has nothing it was before")
        .doesNotContain("Not stated");
  }

  @Test
  void aWithdrawnAlertIsGoneAtOnceAndForGood() {
    var school = people.school();
    var visitor = Visitor.signedIn(port, people.lead(school));
    var first = disclosures.to(school);
    var id = disclosures.send(first);
    visitor.get("/alerts/" + id);

    disclosures.send(disclosures.again(first, 3, Kind.WITHDRAWN));
    disclosures.send(disclosures.again(first, 2, Kind.AMENDED));
    var gone = visitor.get("/alerts/" + id);
    assertThat(gone.statusCode()).isEqualTo(410);
    assertThat(gone.body())
        .contains("The police withdrew this alert", "You had read it")
        .doesNotContain("Hollyoake");
    assertThat(visitor.get("/").body())
        .contains("It was withdrawn at 8:15am", "You had read it")
        .doesNotContain("Hollyoake");
    for (var way : List.of("/print", "/hand-over", "/not-our-pupil")) {
      assertThat(visitor.get("/alerts/" + id + way).statusCode()).as(way).isEqualTo(404);
    }
  }

  @Test
  void notOurPupilAsksFirstAndHidesAtOnce() {
    var school = people.school();
    var lead = people.lead(school);
    var visitor = Visitor.signedIn(port, lead);
    var id = disclosures.send(disclosures.to(school));
    visitor.get("/alerts/" + id);
    assertThat(visitor.get("/alerts/" + id + "/not-our-pupil").body())
        .contains("Is this child not a pupil here?");
    assertThat(visitor.post("/alerts/" + id + "/not-our-pupil", Map.of()).body())
        .contains("The alert has gone back");
    assertThat(visitor.get("/alerts/" + id).statusCode()).isEqualTo(404);
    assertThat(acknowledged.of(id))
        .last()
        .satisfies(
            message -> {
              assertThat(message.kind()).isEqualTo(AcknowledgementMessage.Kind.NOT_OUR_PUPIL);
              assertThat(message.contactId()).isEqualTo(lead.id());
            });
  }

  @Test
  void whoSendsAnAcknowledgedAlertBackIsOnRecord() {
    var school = people.school();
    var lead = people.lead(school);
    var deputy =
        people.adult(
            new Place(school, "Larkmead", Role.DEPUTY, LocalDate.MAX, false, 1), Language.EN);
    var id = disclosures.send(disclosures.to(school));
    for (var adult : List.of(lead, deputy)) {
      var visitor = Visitor.signedIn(port, adult);
      visitor.get("/alerts/" + id);
      if (adult.equals(lead)) {
        visitor.post(acknowledgement(id), Map.of("outcome", "OTHER"));
      } else {
        visitor.post("/alerts/" + id + "/not-our-pupil", Map.of());
      }
    }
    assertThat(answers(school, id))
        .containsExactly("ACKNOWLEDGED " + lead.id(), "NOT_OUR_PUPIL " + deputy.id());
  }

  private List<String> answers(SchoolKey school, UUID id) {
    return scope.within(
        List.of(school),
        () ->
            jdbc.sql(
                    """
                    SELECT kind || ' ' || contact_id FROM alert_answer
                    WHERE notification_id = ? ORDER BY kind
                    """)
                .param(id)
                .query(String.class)
                .list());
  }

  @Test
  void aHiddenAlertLooksLikeAForeignOneAndLikeNone() {
    var school = people.school();
    var conflicted = people.lead(school);
    var visitor = Visitor.signedIn(port, conflicted);
    var hidden = disclosures.send(disclosures.to(school).hiddenFrom(conflicted.id()));
    var foreign = disclosures.send(disclosures.to(people.school()));

    var answers =
        List.of(hidden, foreign, UUID.randomUUID()).stream()
            .map(id -> visitor.get("/alerts/" + id))
            .toList();
    assertThat(answers).extracting(answer -> answer.statusCode()).containsOnly(404);
    assertThat(answers)
        .extracting(answer -> answer.body().replaceAll("name=\"_csrf\"[^>]*", ""))
        .hasSize(3)
        .containsOnly(answers.getFirst().body().replaceAll("name=\"_csrf\"[^>]*", ""));
    assertThat(visitor.get("/").body()).contains("There is nothing to read.");
    assertThat(visitor.post(acknowledgement(hidden), Map.of("outcome", "OTHER")).statusCode())
        .isEqualTo(404);
    assertThat(acknowledged.of(hidden)).isEmpty();
  }

  @Test
  void whoIsNewOnTheListWaitsForTheNotifier() {
    var school = people.school();
    var newcomer =
        people.adult(
            new Place(school, "Larkmead", Role.DEPUTY, LocalDate.MAX, false, 7), Language.EN);
    var visitor = Visitor.signedIn(port, newcomer);
    var first = disclosures.to(school).schoolRevision(6);
    var id = disclosures.send(first);
    assertThat(visitor.get("/alerts/" + id).statusCode()).isEqualTo(404);
    disclosures.send(disclosures.again(first, 2, Kind.UPDATED).schoolRevision(7));
    assertThat(visitor.get("/alerts/" + id).statusCode()).isEqualTo(200);
  }

  @Test
  void anAlertComesBackOnItsMorning() {
    var school = people.school();
    var visitor = Visitor.signedIn(port, people.lead(school));
    var id = disclosures.send(disclosures.to(school).remindOn(LocalDate.parse("2026-11-30")));
    visitor.get("/alerts/" + id);
    visitor.post(acknowledgement(id), Map.of("outcome", "OTHER"));
    assertThat(visitor.get("/").body()).doesNotContain("Back again");
    clock.set(MONDAY_MORNING.plusSeconds(7 * 86_400));
    assertThat(visitor.get("/").body()).contains("Back again");
  }

  @Test
  void theUntrainedAreRefusedUnlessNobodyElseCanRead() {
    var school = people.school();
    var id = disclosures.send(disclosures.to(school));
    var ended = LocalDate.parse("2026-11-22");
    var untrained =
        Visitor.signedIn(
            port,
            people.adult(new Place(school, "Larkmead", Role.DEPUTY, ended, false, 1), Language.EN));
    assertThat(untrained.get("/").body()).contains("ended on 22 November 2026");
    assertThat(untrained.get("/alerts/" + id).statusCode()).isEqualTo(404);

    var only =
        Visitor.signedIn(
            port,
            people.adult(new Place(school, "Larkmead", Role.LEAD, ended, true, 1), Language.EN));
    assertThat(only.get("/alerts/" + id).body())
        .contains("Wren", "Your training for Larkmead is not up to date");
  }

  @Test
  void theHeadAndTheReaderOfWelsh() {
    var school = people.school();
    var id = disclosures.send(disclosures.to(school).content(Disclosures.minimal()));
    var head =
        Visitor.signedIn(
            port,
            people.adult(
                new Place(school, "Larkmead", Role.HEAD, LocalDate.MAX, false, 1), Language.EN));
    assertThat(head.get("/").body()).contains("You are listed as head").doesNotContain("Hollyoake");
    assertThat(head.get("/alerts/" + id).statusCode()).isEqualTo(404);

    var welsh =
        Visitor.signedIn(
            port,
            people.adult(
                new Place(school, "Larkmead", Role.LEAD, LocalDate.MAX, false, 1), Language.CY));
    assertThat(welsh.get("/alerts/" + id).body())
        .contains("lang=\"cy\"", "Peidiwch â dweud wrth neb.", "Cydnabod y rhybudd hwn");
    var full = disclosures.send(disclosures.to(school));
    for (var page : List.of("/alerts/" + full, "/alerts/" + full + "/print")) {
      assertThat(welsh.get(page).body())
          .as(page)
          .contains("lang=\"en\">I hid behind the sofa.")
          .containsPattern("lang=\"en\">Neighbours")
          .doesNotContain("lang=\"en\">Peidiwch");
    }
  }

  private static String acknowledgement(UUID id) {
    return "/alerts/" + id + "/acknowledgement";
  }
}
