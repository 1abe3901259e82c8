package org.encompass.portal.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;

/// A real browser for a test, if one is there. Every page it checks is free of axe's findings,
/// fits a narrow telephone, and leaves pictures in target/pages.
public final class Screen implements AutoCloseable {
  private static final Path BROWSER = Path.of("/usr/bin/chromium");
  private static final Path PICTURES = Path.of("target", "pages");
  private final Playwright playwright;
  private final Page page;

  public Screen() {
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

  public Page page() {
    return page;
  }

  /// Signs in with both factors.
  public void signIn(int port, KeyAdults.Adult adult) {
    page.navigate("http://localhost:" + port + "/sign-in");
    page.getByLabel("Email address").fill(adult.email());
    page.getByLabel("Password").fill(adult.password());
    press("Continue");
    page.getByLabel("Enter the code").fill(adult.nextCode());
    press("Sign in");
  }

  public void press(String name) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name)).first().click();
  }

  /// Checks the page as it stands and takes its pictures.
  public void check(String name) {
    page.setViewportSize(1280, 800);
    var violations = new AxeBuilder(page).analyze().getViolations();
    assertThat(violations)
        .as(name)
        .extracting(violation -> violation.getId() + ": " + violation.getNodes())
        .isEmpty();
    picture(name + "-desktop");
    page.setViewportSize(320, 700);
    picture(name + "-phone");
    var width = (Number) page.evaluate("document.documentElement.scrollWidth");
    assertThat(width.intValue()).as("%s on a phone", name).isLessThanOrEqualTo(320);
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
