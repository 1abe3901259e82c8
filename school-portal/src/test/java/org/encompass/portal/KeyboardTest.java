package org.encompass.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.encompass.portal.testing.PortalTestBeans.MONDAY_MORNING;
import static org.encompass.schemas.SchoolMessage.Role.DEPUTY;
import static org.encompass.schemas.SchoolMessage.Role.LEAD;

import org.encompass.harness.MovableClock;
import org.encompass.portal.testing.Disclosures;
import org.encompass.portal.testing.OwnSchools;
import org.encompass.portal.testing.PortalTest;
import org.encompass.portal.testing.Screen;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// A key adult's morning without a mouse: everything is reached by Tab and shows its focus.
@PortalTest
@Tag("browser")
class KeyboardTest {
  @Autowired OwnSchools schools;
  @Autowired Disclosures disclosures;
  @Autowired MovableClock clock;
  @LocalServerPort int port;

  @Test
  void readsAcknowledgesAndClosesTheSchool() {
    clock.set(MONDAY_MORNING);
    var school = schools.with(LEAD, DEPUTY);
    var alert = disclosures.send(disclosures.to(school.key()));
    try (var screen = new Screen()) {
      screen.signIn(port, school.lead());
      var page = screen.page();
      page.waitForURL("**/");

      screen.byKeyboard("a[href='/alerts/" + alert + "']", "Enter");
      page.waitForURL("**/alerts/" + alert);
      screen.byKeyboard("summary", "Enter");
      assertThat(page.locator("details").first()).hasAttribute("open", "");
      screen.byKeyboard("#outcome-SUPPORT_SILENT", "Space");
      screen.byKeyboard("form[action$='/acknowledgement'] button", "Enter");
      page.waitForURL("**/alerts/" + alert + "?done");

      page.navigate("http://localhost:" + port + school.path());
      screen.byKeyboard("a[href$='/closed-today'], a[href*='/closed-today']", "Enter");
      page.waitForURL("**/closed-today");
      screen.byKeyboard("main form button", "Enter");
      page.waitForURL("**" + school.path());
      assertThat(page.locator("main")).containsText("closed today");
    }
  }
}
