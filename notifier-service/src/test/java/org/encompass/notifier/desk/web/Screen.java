package org.encompass.notifier.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.encompass.harness.Totp;
import org.encompass.notifier.MadeUpCounty;
import org.encompass.notifier.desk.DeskRole;
import org.junit.jupiter.api.Assumptions;

/// A real browser, if one is there, driven by its keyboard alone. Every page that is checked is
/// free of axe's findings, fits a narrow telephone, and leaves pictures in target/pages.
final class Screen implements AutoCloseable {
  private static final Path BROWSER = Path.of("/usr/bin/chromium");
  private static final Path PICTURES = Path.of("target", "pages");
  private static final int MOST_STEPS = 80;
  private final Playwright playwright;
  private final Page page;

  Screen() {
    boolean found = Files.isExecutable(BROWSER);
    if (!found && "required".equals(System.getProperty("encompass.browser"))) {
      throw new AssertionError("encompass.browser=required, and there is no " + BROWSER);
    }
    Assumptions.assumeTrue(found, "no browser at " + BROWSER + ": install chromium to run this");
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    page =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(BROWSER)
                    .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-quic")))
            .newPage();
  }

  Page page() {
    return page;
  }

  /// Signs somebody in with both factors, by keyboard.
  void signIn(DeskPeople people, DeskRole role, String force) {
    var name = "keys-" + MadeUpCounty.number();
    var secret = people.account(name, role, force);
    page.navigate(address(people.port(), "/desk/sign-in"));
    tabTo("#username");
    type(name);
    tabTo("#password");
    type(DeskPeople.PASSWORD);
    page.waitForNavigation(() -> press("Enter"));
    tabTo("#code");
    type(Totp.code(secret, Instant.now()));
    page.waitForNavigation(() -> press("Enter"));
    assertThat(page.url()).endsWith("/desk");
  }

  String address(int port, String path) {
    return "http://localhost:" + port + path;
  }

  /// Presses Tab until the element is reached, as somebody without a mouse does.
  void tabTo(String selector) {
    for (int i = 0; i < MOST_STEPS; i++) {
      if (has(selector)) {
        assertThat(page.evaluate(SHOWS_FOCUS)).as("%s shows its focus", selector).isEqualTo(true);
        return;
      }
      page.keyboard().press("Tab");
    }
    throw new AssertionError(selector + " cannot be reached with the keyboard");
  }

  private boolean has(String selector) {
    return Boolean.TRUE.equals(
        page.evaluate("selector => document.activeElement.matches(selector)", selector));
  }

  /// A radio button or tick box draws its focus on the label that stands over it.
  private static final String SHOWS_FOCUS =
      """
      () => {
        const at = document.activeElement;
        const drawn = style => style.outlineStyle !== 'none' || style.boxShadow !== 'none';
        const label = at.labels && at.labels[0];
        return drawn(getComputedStyle(at))
          || (label && drawn(getComputedStyle(label, '::before')));
      }
      """;

  void press(String key) {
    page.keyboard().press(key);
  }

  void type(String text) {
    page.keyboard().type(text);
  }

  /// Reaches a link or button and follows it.
  void follow(String selector) {
    tabTo(selector);
    page.waitForNavigation(() -> press("Enter"));
  }

  /// Checks the page as it stands, and takes its pictures.
  void check(String name) {
    page.setViewportSize(1280, 800);
    assertThat(new AxeBuilder(page).analyze().getViolations())
        .as(name)
        .extracting(violation -> violation.getId() + ": " + violation.getNodes())
        .isEmpty();
    picture(name + "-desktop");
    page.setViewportSize(320, 700);
    picture(name + "-phone");
    var width = (Number) page.evaluate("document.documentElement.scrollWidth");
    assertThat(width.intValue()).as("%s on a phone", name).isLessThanOrEqualTo(320);
    page.setViewportSize(1280, 800);
  }

  private void picture(String name) {
    page.screenshot(
        new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")).setFullPage(true));
  }

  @Override
  public void close() {
    playwright.close();
  }
}
