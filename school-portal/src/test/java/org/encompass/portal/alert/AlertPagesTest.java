package org.encompass.portal.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.encompass.portal.testing.PortalTestBeans.MONDAY_MORNING;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
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
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// The pages around an alert in a real browser: no findings of axe, no page too wide for a
/// telephone.
@PortalTest
class AlertPagesTest {
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
  void aLeadHandsOverKeepsACopyAndSeesWhoLooked() {
    var school = people.school();
    var lead = adult(school, Role.LEAD, Language.EN);
    var deputy = adult(school, Role.DEPUTY, Language.EN);
    var first = disclosures.to(school);
    var id = disclosures.send(first);
    var withdrawn = disclosures.to(school);
    disclosures.send(withdrawn);
    disclosures.send(disclosures.again(withdrawn, 2, Kind.WITHDRAWN));
    try (var screen = new Screen()) {
      screen.signIn(port, lead);
      open(screen, "/alerts/" + id);
      disclosures.send(
          disclosures
              .again(first, 2, Kind.AMENDED)
              .content(Disclosures.national("I went to my aunt's room.")));
      open(screen, "/alerts/" + id);
      var happened = screen.page().getByText("Neighbours called");
      assertThat(happened.isVisible()).as("distressing text waits for a tap").isFalse();
      screen.page().getByText("Show what happened").click();
      assertThat(happened.isVisible()).isTrue();
      screen.check("alert-changed");

      link(screen, "Hand this alert over to a colleague");
      screen.press("Hand the alert over");
      screen.check("hand-over-problem");
      screen.page().getByLabel("Perpetua Quillfeather, deputy").check();
      screen.press("Hand the alert over");
      screen.check("alert-handed-over");
      link(screen, "Print");
      screen.check("alert-print");
      open(screen, "/alerts/looks");
      screen.check("looks");
      open(screen, "/alerts/history");
      screen.check("history");
      open(screen, "/alerts/" + withdrawn.id());
      screen.check("withdrawn");
    }
    try (var screen = new Screen()) {
      screen.signIn(port, deputy);
      screen.check("morning-handed-over");
    }
  }

  @Test
  void theSameInWelshAndTheNumbers() {
    var school = people.school();
    var id = disclosures.send(disclosures.to(school));
    try (var screen = new Screen()) {
      screen.signIn(port, adult(school, Role.LEAD, Language.CY));
      screen.check("morning-cy");
      open(screen, "/alerts/" + id);
      screen.check("alert-cy");
      open(screen, "/alerts/" + id + "/hand-over");
      screen.check("hand-over-nobody-cy");
      open(screen, "/alerts/" + id + "/looks");
      screen.check("looks-cy");
    }
    try (var screen = new Screen()) {
      screen.signIn(port, administrators.create());
      open(screen, "/administration/looks");
      screen.check("look-counts");
    }
  }

  private KeyAdults.Adult adult(SchoolKey school, Role role, Language language) {
    return people.adult(
        new Place(school, "Larkmead Primary School", role, LocalDate.MAX, false, 1), language);
  }

  private void open(Screen screen, String path) {
    screen.page().navigate("http://localhost:" + port + path);
  }

  private static void link(Screen screen, String name) {
    screen
        .page()
        .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true))
        .click();
  }
}
