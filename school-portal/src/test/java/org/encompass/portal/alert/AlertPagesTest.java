package org.encompass.portal.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.encompass.portal.testing.PortalTestBeans.MONDAY_MORNING;

import java.time.Duration;
import java.time.LocalDate;
import org.encompass.harness.MovableClock;
import org.encompass.portal.access.SchoolList.Place;
import org.encompass.portal.domain.Language;
import org.encompass.portal.domain.Role;
import org.encompass.portal.domain.SchoolKey;
import org.encompass.portal.testing.Administrators;
import org.encompass.portal.testing.Disclosures;
import org.encompass.portal.testing.KeyAdults;
import org.encompass.portal.testing.PortalTest;
import org.encompass.portal.testing.Screen;
import org.encompass.schemas.DisclosureMessage.Kind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// The pages around an alert in a real browser: no findings of axe, no page too wide for a
/// telephone. Each state once; in Welsh those with the longest words.
@PortalTest
@Tag("browser")
class AlertPagesTest {
  @Autowired KeyAdultDesk desk;
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
  void aLeadHandsOverAndADeputyAnswersLate() {
    var school = people.school();
    var lead = adult(school, Role.LEAD, Language.EN);
    var deputy = adult(school, Role.DEPUTY, Language.CY);
    answeredInTheHoliday(school, lead);
    var first = disclosures.to(school);
    var id = disclosures.send(first);
    var alert = "/alerts/" + id;
    var withdrawn = disclosures.to(school);
    disclosures.send(withdrawn);
    disclosures.send(disclosures.again(withdrawn, 2, Kind.WITHDRAWN));
    try (var screen = new Screen()) {
      screen.signIn(port, lead);
      screen.check("morning-unread");
      open(screen, alert);
      disclosures.send(
          disclosures
              .again(first, 2, Kind.AMENDED)
              .content(Disclosures.national("I went to my aunt's room.")));
      open(screen, alert);
      var happened = screen.page().getByText("Neighbours called");
      assertThat(happened.isVisible()).as("distressing text waits for a tap").isFalse();
      for (var closed : screen.page().locator("details").all()) {
        closed.locator("summary").click();
      }
      assertThat(happened.isVisible()).isTrue();
      screen.check("alert-changed");

      open(screen, alert + "/hand-over");
      press(screen);
      screen.check("hand-over-problem");
      screen.page().locator("#to-" + deputy.id()).check();
      press(screen);
      screen.page().waitForURL("**?handed");
      check(screen, alert + "/print", "alert-print");
      check(screen, alert + "/not-our-pupil", "not-our-pupil-asked");
      check(screen, "/alerts/looks", "looks");
      check(screen, "/alerts/history", "history");
      check(screen, "/alerts/" + withdrawn.id(), "withdrawn");
    }
    try (var screen = new Screen()) {
      screen.signIn(port, deputy);
      screen.check("morning-handed-over-cy");
      open(screen, alert);
      desk.acknowledge(lead.id(), id, Answer.Outcome.ABSENT_TODAY, null);
      screen.page().locator("#outcome-OTHER").check();
      screen.page().locator("#note").fill("Siaradais â hi amser cinio.");
      press(screen);
      screen.sees("Siaradais");
      screen.check("alert-late-cy");
    }
  }

  @Test
  void anAdministratorSeesNumbers() {
    try (var screen = new Screen()) {
      screen.signIn(port, administrators.create());
      check(screen, "/administration/looks", "look-counts");
    }
  }

  // It is back on the Monday.
  private void answeredInTheHoliday(SchoolKey school, KeyAdults.Adult lead) {
    var then = MONDAY_MORNING.minus(Duration.ofDays(10));
    clock.set(then);
    var draft = disclosures.to(school).issuedAt(then);
    var id = disclosures.send(draft.remindOn(LocalDate.parse("2026-11-23")));
    desk.open(lead.id(), id);
    desk.acknowledge(lead.id(), id, Answer.Outcome.OTHER, null);
    clock.set(MONDAY_MORNING);
  }

  private void check(Screen screen, String path, String name) {
    open(screen, path);
    screen.check(name);
  }

  // The form's own button, whatever it says.
  private static void press(Screen screen) {
    screen.page().locator("main form button").first().click();
  }

  private KeyAdults.Adult adult(SchoolKey school, Role role, Language language) {
    return people.adult(
        new Place(school, "Larkmead Primary School", role, LocalDate.MAX, false, 1), language);
  }

  private void open(Screen screen, String path) {
    screen.page().navigate("http://localhost:" + port + path);
  }
}
