package org.encompass.benchmarks.register;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.encompass.benchmarks.CannotMeasure;
import org.encompass.benchmarks.Report;
import org.encompass.local.web.Browser;
import org.encompass.local.web.Page;

/// An administrator searches the register for schools by name, with a letter left out: how long
/// the page takes, beside the same page without a question, and how often it has the school.
final class Searches {
  private static final String PAGE = "/administration";
  private static final int ASKED = 200;
  private static final double LEAST_RATIO = 0.1;
  private static final double LEAST_FOUND = 0.9;
  private static final long SEED = 7;

  private final Browser browser;
  private final Report report;

  Searches(Browser browser, Report report) {
    this.browser = browser;
    this.report = report;
  }

  private record School(String urn, String name) {
    /// The page that searches for it, its name short of the letter in the middle.
    String question() {
      int middle = name.length() / 2;
      var words = name.substring(0, middle) + name.substring(middle + 1);
      return PAGE + "?find=" + URLEncoder.encode(words, StandardCharsets.UTF_8);
    }
  }

  /// @param register as it was brought in
  void ask(Path register) {
    var asked = drawn(register);
    asked.forEach(school -> browser.get(PAGE)); // code that has run is quicker
    double plain = median(asked.stream().map(school -> timed(PAGE).millis()).toList());
    var times = new ArrayList<Double>();
    int found = 0;
    for (var school : asked) {
      var answer = timed(school.question());
      times.add(answer.millis());
      found += answer.page().html().contains(PAGE + "/schools/" + school.urn) ? 1 : 0;
    }
    report.line("%-44s %8.1f ms, half within", "the list of schools without a question", plain);
    report.line(
        "%-44s %8.1f ms, half within", "searched for with a letter left out", median(times));
    double ratio = plain / median(times);
    report.limit(
        "to the page without a question",
        "%.2f".formatted(ratio),
        ">= %.1f".formatted(LEAST_RATIO),
        ratio >= LEAST_RATIO);
    report.limit(
        "pages that have the school",
        "%d of %d".formatted(found, asked.size()),
        ">= %.0f %%".formatted(100 * LEAST_FOUND),
        found >= LEAST_FOUND * asked.size());
  }

  private record Answer(Page page, double millis) {}

  private Answer timed(String path) {
    long began = System.nanoTime();
    var page = browser.get(path);
    return new Answer(page, (System.nanoTime() - began) / 1e6);
  }

  private static double median(List<Double> times) {
    return times.stream().sorted().toList().get(times.size() / 2);
  }

  private static List<School> drawn(Path register) {
    try (var csv = CsvReader.builder().ofNamedCsvRecord(register, StandardCharsets.ISO_8859_1)) {
      var schools =
          new ArrayList<>(
              csv.stream()
                  .map(row -> new School(row.getField("URN"), row.getField("EstablishmentName")))
                  .toList());
      Collections.shuffle(schools, new Random(SEED));
      return schools.subList(0, Math.min(ASKED, schools.size()));
    } catch (IOException e) {
      throw new CannotMeasure("the register cannot be read");
    }
  }
}
