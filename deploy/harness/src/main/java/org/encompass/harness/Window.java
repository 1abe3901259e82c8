package org.encompass.harness;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Assumptions;

/// A window of a real browser, private to its test: one browser serves all tests of a JVM. Where
/// there is none, the test is left out, or fails under `-Dencompass.browser=required`. Playwright
/// and axe come with the module that uses this.
public final class Window implements AutoCloseable {
  private static final Path BROWSER = Path.of("/usr/bin/chromium");
  private static final Path PICTURES = Path.of("target", "pages");
  private static final boolean PICTURED = Boolean.getBoolean("encompass.pictures");
  private static final int DESK = 1280;
  private static final int DESK_HEIGHT = 800;
  private static final int TELEPHONE = 320;
  private static final int TELEPHONE_HEIGHT = 700;

  /// A queue may hold what other tests left there.
  private static final int MOST_STEPS = 500;

  private static final String HAS_FOCUS = "selector => document.activeElement.matches(selector)";

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

  private final Page page;
  private final List<String> complaints = new CopyOnWriteArrayList<>();

  private static final class Shared {
    static final Playwright PLAYWRIGHT =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    static final Browser CHROMIUM =
        PLAYWRIGHT
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(BROWSER)
                    .setArgs(
                        List.of(
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-quic",
                            "--no-first-run",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync")));

    static {
      Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(PLAYWRIGHT::close));
    }
  }

  /// Opens a window with cookies of its own.
  public Window() {
    boolean found = Files.isExecutable(BROWSER);
    if (!found && "required".equals(System.getProperty("encompass.browser"))) {
      throw new AssertionError("encompass.browser=required, and there is no " + BROWSER);
    }
    Assumptions.assumeTrue(found, "no browser at " + BROWSER + ": install chromium to run this");
    page = Shared.CHROMIUM.newContext(options()).newPage();
    page.onConsoleMessage(this::heed);
    page.onPageError(complaints::add);
    wide();
  }

  private static Browser.NewContextOptions options() {
    return new Browser.NewContextOptions()
        .setLocale("en-GB")
        .setReducedMotion(ReducedMotion.REDUCE);
  }

  public Page page() {
    return page;
  }

  /// What else a browser writes there is about the network, which tests break on purpose, and about
  /// the fonts that GOV.UK Frontend's style names and only services on GOV.UK may use.
  private void heed(ConsoleMessage message) {
    var text = message.text();
    if (text.contains("Content Security Policy") && !text.startsWith("Loading the font")) {
      complaints.add(text);
    }
  }

  /// Checks the page as it stands: axe finds nothing, it fits a narrow telephone, and no script of
  /// it failed, nor did it ask for what its own policy forbids. Leaves pictures of both widths in
  /// target/pages under `-Dencompass.pictures=true`.
  public void check(String name) {
    page.waitForLoadState(); // a click ends with the page's first bytes
    if (!complaints.isEmpty()) {
      throw new AssertionError(name + ": the browser complains: " + complaints);
    }
    wide();
    // in the page itself: none of ours has a frame
    var violations =
        new AxeBuilder(page)
            .options(violationsOnly())
            .setLegacyMode(true)
            .analyze()
            .getViolations();
    if (!violations.isEmpty()) {
      throw new AssertionError(name + ": " + violations.stream().map(Window::finding).toList());
    }
    picture(name + "-desktop");
    page.setViewportSize(TELEPHONE, TELEPHONE_HEIGHT);
    picture(name + "-phone");
    var width = (Number) page.evaluate("document.documentElement.scrollWidth");
    if (width.intValue() > TELEPHONE) {
      throw new AssertionError(name + " is " + width + " wide on a telephone");
    }
    wide();
  }

  // What is in order is not listed: nobody reads it.
  private static AxeRunOptions violationsOnly() {
    var options = new AxeRunOptions();
    options.setResultTypes(List.of("violations"));
    return options;
  }

  /// Presses Tab until the element is reached, as somebody without a mouse does; fails unless it
  /// shows its focus.
  public void tabTo(String selector) {
    for (int i = 0; i < MOST_STEPS; i++) {
      if (Boolean.TRUE.equals(page.evaluate(HAS_FOCUS, selector))) {
        if (!Boolean.TRUE.equals(page.evaluate(SHOWS_FOCUS))) {
          throw new AssertionError(selector + " does not show its focus");
        }
        return;
      }
      page.keyboard().press("Tab");
    }
    throw new AssertionError(selector + " cannot be reached with the keyboard");
  }

  private static String finding(Rule violation) {
    return violation.getId() + ": " + violation.getNodes();
  }

  private void wide() {
    page.setViewportSize(DESK, DESK_HEIGHT);
  }

  private void picture(String name) {
    if (PICTURED) {
      page.screenshot(
          new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")).setFullPage(true));
    }
  }

  @Override
  public void close() {
    page.context().close();
  }
}
