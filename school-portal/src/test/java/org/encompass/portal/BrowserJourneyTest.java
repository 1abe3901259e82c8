package org.encompass.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.encompass.portal.testing.PortalTestBeans.MONDAY_MORNING;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.encompass.harness.MovableClock;
import org.encompass.portal.testing.Disclosures;
import org.encompass.portal.testing.KeyAdults;
import org.encompass.portal.testing.PortalTest;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// A key adult's morning in a real browser, by the words on the labels; every page on the way is
/// checked for accessibility and on a narrow telephone. Pictures go to target/pages.
@PortalTest
class BrowserJourneyTest {
  private static final List<Path> BROWSERS =
      List.of(Path.of("/usr/bin/chromium"), Path.of("/usr/bin/google-chrome"));
  private static final Path PICTURES = Path.of("target", "pages");

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
    try (var playwright = Playwright.create(withoutDownload());
        var browser = playwright.chromium().launch(options(browser()))) {
      var page = newPage(browser);
      page.navigate("http://localhost:" + port + "/");
      check(page, "sign-in");
      page.getByLabel("Email address").fill(adult.email());
      page.getByLabel("Password").fill("wrong");
      press(page, "Continue");
      check(page, "sign-in-refused");
      page.getByLabel("Email address").fill(adult.email());
      page.getByLabel("Password").fill(adult.password());
      press(page, "Continue");
      check(page, "code");
      page.getByLabel("Enter the code").fill(adult.nextCode());
      press(page, "Sign in");
      check(page, "morning");

      page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("New alert"))
          .first()
          .click();
      assertThat(page.locator("h1").innerText()).contains("Wren Hollyoake-Brandt");
      check(page, "alert");
      press(page, "Acknowledge this alert");
      check(page, "alert-problem");
      page.getByLabel("Support the child quietly").check();
      page.getByLabel("Note for your school").fill("Breakfast club, seat by the window.");
      press(page, "Acknowledge this alert");
      assertThat(page.content()).contains("You have acknowledged this alert");
      check(page, "alert-answered");
      page.getByText("This child is not a pupil here").click();
      check(page, "not-our-pupil");
      page.navigate("http://localhost:" + port + "/");
      check(page, "morning-after");
      page.navigate("http://localhost:" + port + "/alerts/nothing");
      page.navigate("http://localhost:" + port + "/alerts/00000000-0000-0000-0000-000000000000");
      check(page, "not-found");
      press(page, "Sign out");
      check(page, "signed-out");
    }
    assertThat(requests)
        .as("nothing comes from elsewhere")
        .allMatch(url -> url.startsWith("http://localhost:" + port));
  }

  private Page newPage(Browser browser) {
    var context = browser.newContext(new Browser.NewContextOptions().setLocale("en-GB"));
    var page = context.newPage();
    page.onRequest(request -> requests.add(request.url()));
    return page;
  }

  private static void press(Page page, String name) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name)).click();
  }

  private static void check(Page page, String name) {
    var violations = new AxeBuilder(page).analyze().getViolations();
    assertThat(violations)
        .as(name)
        .extracting(violation -> violation.getId() + ": " + violation.getNodes())
        .isEmpty();
    assertThat(page.evaluate(FONTS)).asString().as(name).doesNotContain("GDS");
    picture(page, name + "-phone", 320);
    var width = (Number) page.evaluate("document.documentElement.scrollWidth");
    assertThat(width.intValue())
        .as("%s scrolls sideways on a phone", name)
        .isLessThanOrEqualTo(320);
    picture(page, name + "-desktop", 1280);
  }

  private static void picture(Page page, String name, int width) {
    page.setViewportSize(width, 800);
    page.screenshot(
        new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")).setFullPage(true));
  }

  private static Path browser() {
    var found = BROWSERS.stream().filter(Files::isExecutable).findFirst();
    if (found.isEmpty() && "required".equals(System.getProperty("encompass.browser"))) {
      throw new AssertionError("encompass.browser=required, and none of " + BROWSERS + " is here");
    }
    Assumptions.assumeTrue(
        found.isPresent(), "no browser found at " + BROWSERS + ": install chromium to run this");
    return found.orElseThrow();
  }

  private static Playwright.CreateOptions withoutDownload() {
    return new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"));
  }

  private static BrowserType.LaunchOptions options(Path browser) {
    return new BrowserType.LaunchOptions()
        .setExecutablePath(browser)
        .setHeadless(true)
        .setArgs(
            List.of(
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync"));
  }
}
