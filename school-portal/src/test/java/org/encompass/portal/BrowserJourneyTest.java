package org.encompass.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.encompass.portal.testing.PortalTestBeans.MONDAY_MORNING;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.encompass.harness.MovableClock;
import org.encompass.portal.testing.Disclosures;
import org.encompass.portal.testing.KeyAdults;
import org.encompass.portal.testing.PortalTest;
import org.encompass.portal.testing.Screen;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// A key adult's morning in a real browser, by the words on the labels; every page on the way is
/// checked for accessibility and on a narrow telephone.
@PortalTest
@Tag("browser")
class BrowserJourneyTest {
  private static final String FONTS =
      "[...new Set([...document.body.querySelectorAll('*')]"
          + ".map(one => getComputedStyle(one).fontFamily))].join('; ')";

  @Autowired KeyAdults people;
  @Autowired Disclosures disclosures;
  @Autowired MovableClock clock;
  @LocalServerPort int port;

  private final List<String> requests = new ArrayList<>();

  @Test
  void signsInReadsAndAcknowledges() {
    clock.set(MONDAY_MORNING);
    var school = people.school();
    var adult = people.lead(school);
    disclosures.send(disclosures.to(school));
    disclosures.send(disclosures.to(school).remindOn(LocalDate.parse("2026-11-30")));
    try (var screen = new Screen()) {
      var page = screen.page();
      page.onRequest(request -> requests.add(request.url()));
      page.navigate("http://localhost:" + port + "/");
      check(screen, "sign-in");
      page.getByLabel("Email address").fill(adult.email());
      page.getByLabel("Password").fill("wrong");
      screen.press("Continue");
      check(screen, "sign-in-refused");
      page.getByLabel("Email address").fill(adult.email());
      page.getByLabel("Password").fill(adult.password());
      screen.press("Continue");
      check(screen, "code");
      page.getByLabel("Enter the code").fill(adult.nextCode());
      screen.press("Sign in");
      check(screen, "morning");

      page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Wren Hollyoake-Brandt"))
          .first()
          .click();
      assertThat(page.locator("h1").innerText()).contains("Wren Hollyoake-Brandt");
      check(screen, "alert");
      screen.press("Acknowledge this alert");
      check(screen, "alert-problem");
      page.getByLabel("Support the child quietly").check();
      page.getByLabel("Note for your school").fill("Breakfast club, seat by the window.");
      screen.press("Acknowledge this alert");
      screen.sees("You have acknowledged this alert");
      check(screen, "alert-answered");
      page.getByText("This child is not a pupil here").click();
      check(screen, "not-our-pupil");
      page.navigate("http://localhost:" + port + "/");
      check(screen, "morning-after");
      page.navigate("http://localhost:" + port + "/alerts/nothing");
      page.navigate("http://localhost:" + port + "/alerts/00000000-0000-0000-0000-000000000000");
      check(screen, "not-found");
      screen.press("Sign out");
      check(screen, "signed-out");
    }
    assertThat(requests)
        .as("nothing comes from elsewhere")
        .allMatch(url -> url.startsWith("http://localhost:" + port));
  }

  private static void check(Screen screen, String name) {
    screen.check(name);
    assertThat(screen.page().evaluate(FONTS)).asString().as(name).doesNotContain("GDS");
  }
}
