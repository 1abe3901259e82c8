package org.encompass.benchmarks.rolls;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.encompass.benchmarks.CannotMeasure;
import org.encompass.benchmarks.ImportJob;
import org.encompass.local.web.Browser;

/// A file through the administrator's pages, each step timed as the administrator waits.
final class Bringing {
  private final Browser browser;
  private double upload;
  private double check;
  private double apply;

  Bringing(Browser browser) {
    this.browser = browser;
  }

  Bringing rolls(Path file) throws IOException {
    var form = ImportJob.form(browser);
    long began = System.nanoTime();
    var job = ImportJob.send(browser, form, "rolls", Map.of("file", file));
    upload = since(began);
    began = System.nanoTime();
    job = job.atRest();
    check = since(began);
    began = System.nanoTime();
    job = job.apply();
    apply = since(began);
    if (!job.page().words().contains("In force")) {
      throw new CannotMeasure("the portal did not take the rolls");
    }
    return this;
  }

  private static double since(long began) {
    return (System.nanoTime() - began) / 1e9;
  }

  double upload() {
    return upload;
  }

  double check() {
    return check;
  }

  double apply() {
    return apply;
  }

  double seconds() {
    return upload + check + apply;
  }
}
