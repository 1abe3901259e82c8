package org.encompass.portal.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.encompass.portal.testing.PortalTestBeans.MONDAY_MORNING;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.encompass.harness.MovableClock;
import org.encompass.portal.access.SchoolList.Place;
import org.encompass.portal.domain.Language;
import org.encompass.portal.domain.Role;
import org.encompass.portal.testing.Disclosures;
import org.encompass.portal.testing.KeyAdults;
import org.encompass.portal.testing.PortalTest;
import org.encompass.portal.testing.Visitor;
import org.encompass.schemas.DisclosureMessage.Kind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Answers that cross a change, or another answer.
@PortalTest
class AnsweringTest {
  @Autowired KeyAdults people;
  @Autowired Disclosures disclosures;
  @Autowired MovableClock clock;
  @LocalServerPort int port;

  @BeforeEach
  void mondayMorning() {
    clock.set(MONDAY_MORNING);
  }

  @Test
  void anAmendedAlertSaysNothingOfTheAnswerBefore() {
    var school = people.school();
    var visitor = Visitor.signedIn(port, people.lead(school));
    var first = disclosures.to(school);
    var id = disclosures.send(first);
    visitor.get("/alerts/" + id);
    var done = visitor.post(acknowledgement(id), Map.of("outcome", "OTHER"));
    assertThat(done.body()).contains("You have acknowledged this alert");
    disclosures.send(
        disclosures
            .again(first, 2, Kind.AMENDED)
            .content(Disclosures.national("I went to my aunt's room.")));
    assertThat(visitor.get("/alerts/" + id + "?done").body())
        .contains("What will your school do?")
        .doesNotContain("You have acknowledged this alert");
  }

  @Test
  void whoComesSecondSeesTheAnswerAndKeepsTheNote() {
    var school = people.school();
    var lead = Visitor.signedIn(port, people.lead(school));
    var deputy =
        Visitor.signedIn(
            port,
            people.adult(
                new Place(school, "Larkmead", Role.DEPUTY, LocalDate.MAX, false, 1), Language.EN));
    var id = disclosures.send(disclosures.to(school));
    lead.get("/alerts/" + id);
    deputy.get("/alerts/" + id);
    var answer = Map.of("outcome", "OTHER", "note", "Breakfast club.");
    lead.post(acknowledgement(id), answer);
    var late =
        deputy.post(
            acknowledgement(id), Map.of("outcome", "SUPPORT_OVERT", "note", "Talk at lunch."));
    assertThat(late.body())
        .contains("had been answered before your answer arrived", "Talk at lunch.")
        .contains("Breakfast club.")
        .doesNotContain("You have acknowledged");
    assertThat(deputy.get("/alerts/" + id + "?done").body())
        .as("a colleague's answer")
        .doesNotContain("You have acknowledged");
    assertThat(lead.post(acknowledgement(id), answer).body())
        .as("pressed twice")
        .contains("You have acknowledged this alert");
  }

  private static String acknowledgement(UUID id) {
    return "/alerts/" + id + "/acknowledgement";
  }
}
