package org.encompass.benchmarks.register;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.encompass.benchmarks.CannotMeasure;
import org.encompass.benchmarks.HeapWatch;
import org.encompass.benchmarks.ImportJob;
import org.encompass.benchmarks.OwnPostgres;
import org.encompass.benchmarks.Report;
import org.encompass.local.run.Ports;
import org.encompass.local.run.RunDirectory;
import org.encompass.local.run.Running;
import org.encompass.local.run.Stops;
import org.encompass.local.web.Browser;
import org.encompass.local.web.Portal;

/// The command: an administrator brings a register and its links into an empty portal with a
/// small heap, by its page; looked at, put into force, looked at again when nothing is new, and
/// searched.
public final class RegisterBenchmark {
  private static final String HELP =
      """
      deploy/benchmarks/register REGISTER LINKS
        two CSV files, as Get Information About Schools publishes them, or cut down
      Ends with 0 if all limits are kept, with 1 if one is missed, with 2 if it cannot measure.
      """;
  private static final int HEAP = 256;
  private static final double LONGEST = 30;
  private static final double LEAST_RATIO = 0.01;

  private final List<Path> files;
  private final Report report;
  private double seconds;

  private RegisterBenchmark(List<Path> files, Report report) {
    this.files = files;
    this.report = report;
  }

  public static void main(String[] args) throws Exception {
    Report.command(
        args,
        HELP,
        report -> {
          if (args.length != 2) {
            throw new CannotMeasure(HELP);
          }
          new RegisterBenchmark(List.of(Path.of(args[0]), Path.of(args[1])), report).run();
        });
  }

  private void run() throws Exception {
    report.heading("A register and its links");
    long rows = rows();
    double bare = bare(rows);
    var stops = new Stops();
    Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(stops::all));
    try {
      var directory = RunDirectory.create(Optional.empty());
      stops.add(directory::delete);
      var ports = new Ports(0, 0, 0, 0, 0, 0, 0, 0).resolved(false);
      var running = new Running(directory, stops, ports, Optional.empty(), HEAP);
      var management = URI.create("http://localhost:" + ports.portalManagement());
      try (var heap = new HeapWatch(management)) {
        bringIn(running, rows);
        report.line("most of the heap in use: %.0f of %d MB", heap.peak(), HEAP);
      }
    } finally {
      stops.all();
    }
    report.limit(
        "looked at and put into force, seconds",
        "%.1f".formatted(seconds),
        "<= %.0f".formatted(LONGEST),
        seconds <= LONGEST);
    report.limit(
        "to the bare reading",
        "%.3f".formatted(bare / seconds),
        ">= %.2f".formatted(LEAST_RATIO),
        bare / seconds >= LEAST_RATIO);
  }

  private double bare(long rows) {
    try (var postgres = new OwnPostgres()) {
      var load = new BareLoad(postgres.database("bare"));
      load.load(files); // code that has run is quicker
      return timed("read and copied as it stands", rows, () -> load.load(files));
    }
  }

  private void bringIn(Running running, long rows) throws IOException {
    var portal = new Portal(running.portalAddress());
    var link = Files.readString(running.link("administrator")).strip();
    var browser = portal.join(link, Running.ADMINISTRATOR, "ADMINISTRATOR").signedIn();
    var job = new ImportJob[1];
    seconds += timed("looked at, into an empty portal", rows, () -> job[0] = check(browser));
    report.line("    %s", counts(job[0]));
    seconds += timed("put into force", rows, () -> job[0] = job[0].apply());
    report.line("    %s", counts(job[0]));
    timed("looked at again, nothing new", rows, () -> job[0] = check(browser));
    report.line("    %s", counts(job[0]));
    new Searches(browser, report).ask(files.getFirst());
  }

  private double timed(String what, long rows, Runnable work) {
    long began = System.nanoTime();
    work.run();
    double took = (System.nanoTime() - began) / 1e9;
    report.line("%-44s %8.1f s %,12.0f rows a second", what, took, rows / took);
    return took;
  }

  private ImportJob check(Browser browser) {
    try {
      var sent = Map.of("file", files.get(0), "links", files.get(1));
      var job = ImportJob.send(browser, ImportJob.form(browser), "register", sent).atRest();
      if (!job.ready()) {
        throw new CannotMeasure("the portal refused the files");
      }
      return job;
    } catch (IOException e) {
      throw new CannotMeasure("a file cannot be read");
    }
  }

  private static String counts(ImportJob job) {
    var page = job.page();
    return List.of("added", "predecessors", "authorities", "changed", "same", "unassigned").stream()
        .filter(code -> page.text("count-" + code).isPresent())
        .map(code -> code + " " + page.text("count-" + code).orElseThrow())
        .collect(Collectors.joining(", "));
  }

  private long rows() throws IOException {
    long lines = 0;
    for (var file : files) {
      try (var in = Files.newInputStream(file)) {
        for (var byteOf : in.readAllBytes()) {
          lines += byteOf == '\n' ? 1 : 0;
        }
      }
    }
    return lines - files.size();
  }
}
