package org.encompass.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.encompass.local.web.Browser;
import org.encompass.local.web.Page;

/// Files on their way through the administrator's pages, a step at a time, so that each can be
/// timed as the administrator waits.
///
/// @param page the job's own, as it was last seen
public record ImportJob(Browser browser, Page page) {
  private static final String PAGE = "/administration/imports";
  private static final long LOOK_EVERY = 50;

  /// The page on which files are chosen.
  public static Page form(Browser browser) {
    return browser.get(PAGE);
  }

  /// Sends the files.
  ///
  /// @param kind as the page's address has it
  public static ImportJob send(Browser browser, Page form, String kind, Map<String, Path> files)
      throws IOException {
    return new ImportJob(browser, browser.upload(form, PAGE + "/" + kind, Map.of(), files));
  }

  /// Waits until nothing is under way any more.
  public ImportJob atRest() {
    var seen = page;
    while (seen.text("working").isPresent()) {
      try {
        TimeUnit.MILLISECONDS.sleep(LOOK_EVERY);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new CannotMeasure("interrupted");
      }
      seen = browser.get(seen.address().getPath());
    }
    return new ImportJob(browser, seen);
  }

  /// Has it put into force, and waits.
  public ImportJob apply() {
    return new ImportJob(browser, browser.submit(page, address(), Map.of())).atRest();
  }

  /// Whether it could be put into force.
  public boolean ready() {
    return !page.links(address()).isEmpty();
  }

  private String address() {
    return page.address().getPath() + "/apply";
  }
}
