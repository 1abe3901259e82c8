package org.encompass.portal.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.encompass.portal.testing.PortalTestBeans.MONDAY_MORNING;

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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// The pages around an alert in a real browser: no findings of axe, no page too wide for a
/// telephone.
@PortalTest
@Tag("browser")
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

  @ParameterizedTest
  @EnumSource(Language.class)
  void aLeadHandsOverKeepsACopyAndSeesWhoLooked(Language language) {
    var school = people.school();
    var lead = adult(school, Role.LEAD, language);
    var deputy = adult(school, Role.DEPUTY, language);
    var first = disclosures.to(school);
    var alert = "/alerts/" + disclosures.send(first);
    var withdrawn = disclosures.to(school);
    disclosures.send(withdrawn);
    disclosures.send(disclosures.again(withdrawn, 2, Kind.WITHDRAWN));
    try (var screen = new Screen()) {
      screen.signIn(port, lead);
      check(screen, "/", "morning-unread", language);
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
      screen.check("alert-changed" + suffix(language));

      open(screen, alert + "/hand-over");
      press(screen);
      screen.check("hand-over-problem" + suffix(language));
      screen.page().locator("#to-" + deputy.id()).check();
      press(screen);
      screen.page().waitForURL("**?handed");
      check(screen, alert + "/print", "alert-print", language);
      check(screen, alert + "/not-our-pupil", "not-our-pupil-asked", language);
      check(screen, "/alerts/looks", "looks", language);
      check(screen, "/alerts/history", "history", language);
      check(screen, "/alerts/" + withdrawn.id(), "withdrawn", language);
    }
    try (var screen = new Screen()) {
      screen.signIn(port, deputy);
      screen.check("morning-handed-over" + suffix(language));
    }
  }

  @Test
  void anAdministratorSeesNumbers() {
    try (var screen = new Screen()) {
      screen.signIn(port, administrators.create());
      check(screen, "/administration/looks", "look-counts", Language.EN);
      screen.press("Cymraeg");
      check(screen, "/administration/looks", "look-counts", Language.CY);
    }
  }

  private void check(Screen screen, String path, String name, Language language) {
    open(screen, path);
    screen.check(name + suffix(language));
  }

  private static String suffix(Language language) {
    return language == Language.CY ? "-cy" : "";
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
