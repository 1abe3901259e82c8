package org.encompass.portal.upkeep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.encompass.portal.testing.PortalTestBeans.MONDAY_MORNING;
import static org.encompass.schemas.SchoolMessage.Role.DEPUTY;
import static org.encompass.schemas.SchoolMessage.Role.HEAD;
import static org.encompass.schemas.SchoolMessage.Role.LEAD;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import org.encompass.harness.MovableClock;
import org.encompass.portal.testing.Administrators;
import org.encompass.portal.testing.OwnSchools;
import org.encompass.portal.testing.PortalTest;
import org.encompass.portal.testing.Screen;
import org.encompass.portal.testing.Visitor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// A school's upkeep as people see it, in both languages.
@PortalTest
@Tag("browser")
class UpkeepScreensTest {
  @Autowired OwnSchools schools;
  @Autowired MovableClock clock;
  @Autowired Administrators administrators;
  @LocalServerPort int port;

  @Test
  void saysClosedInTwoTapsAndKeepsTheList() {
    clock.set(MONDAY_MORNING);
    var school = schools.with(LEAD, DEPUTY, HEAD);
    try (var screen = new Screen()) {
      var page = screen.page();
      screen.signIn(port, school.lead());
      screen.press("Our school is closed today");
      screen.check("school-closed-today");
      screen.press("Yes, closed today");
      screen.sees("You have said that the school is closed today");
      screen.check("school");
      screen.press("Take it back");

      screen.press("Invite a colleague");
      page.getByLabel("Full name").fill("Rosalind Peverell");
      page.getByLabel("Email address").fill("no address");
      screen.press("Ask the others to confirm");
      screen.check("school-invitation-problem");
      assertThat(page.getByLabel("Full name").inputValue()).isEqualTo("Rosalind Peverell");
      page.getByLabel("Email address").fill("rosalind@larkmead.example.invalid");
      page.getByLabel("Deputy key adult").check();
      page.getByLabel("Trained until").fill("2028-08-31");
      screen.press("Ask the others to confirm");
      screen.check("school-to-be-confirmed");
      link(page, "Rosalind Peverell");
      screen.check("school-newcomer");
      page.navigate("http://localhost:" + port + school.path());
      link(page, "Barnaby Thornapple");
      page.getByLabel("First day away").fill("2026-11-23");
      page.getByLabel("Last day away").fill("2026-11-27");
      screen.press("Add these days");
      screen.check("school-person");

      screen.press("Cymraeg");
      screen.check("school-person-cy");
      page.navigate("http://localhost:" + port + school.path());
      screen.check("school-cy");
      page.navigate("http://localhost:" + port + school.path() + "/confirmation");
      screen.check("school-confirmation-cy");
      page.navigate("http://localhost:" + port + school.path() + "/texts");
      screen.check("school-texts-cy");
      page.navigate("http://localhost:" + port + school.path(school.lead()) + "/leaving");
      screen.press("Tynnu Perpetua Quillfeather");
      assertThat(page.locator("h1").innerText()).isNotEmpty();
      screen.check("school-left-cy");
    }
  }

  @Test
  void whatAnAdministratorLetsFilesSayAgain() {
    clock.set(MONDAY_MORNING);
    var school = schools.with(LEAD, DEPUTY, DEPUTY);
    var lead = new Visitor(port);
    lead.signIn(school.lead());
    lead.get(school.path());
    lead.post(school.path() + "/arrival", Map.of("hour", "08:30"));
    lead.post(school.path(school.people().get(1)) + "/leaving", Map.of());
    try (var screen = new Screen()) {
      screen.signIn(port, administrators.create());
      var page = screen.page();
      page.navigate("http://localhost:" + port + "/administration?find=" + school.key());
      screen.check("schools-kept-by-themselves");
      page.navigate("http://localhost:" + port + "/administration/schools/" + school.key());
      link(page, "Part of this is kept by the school");
      screen.press("Let the next file set the time");
      screen.check("school-files");
      assertThat(page.content()).contains("Let files bring back this person");
    }
  }

  private static void link(Page page, String name) {
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name)).first().click();
  }
}
