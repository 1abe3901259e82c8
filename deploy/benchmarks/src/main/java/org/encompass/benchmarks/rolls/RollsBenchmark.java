package org.encompass.benchmarks.rolls;

import java.nio.file.Files;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.encompass.benchmarks.HeapWatch;
import org.encompass.benchmarks.Report;
import org.encompass.local.run.Ports;
import org.encompass.local.run.RunDirectory;
import org.encompass.local.run.Running;
import org.encompass.local.run.Service;
import org.encompass.local.run.Stops;
import org.encompass.local.web.ImportPages;
import org.encompass.local.web.Person;
import org.encompass.local.web.Portal;

/// The command: the rolls of many forces come in as one file through the pages of a portal;
/// then the same file again.
public final class RollsBenchmark {
  private static final int HEAP = 512;
  private static final double LEAST_OF_BARE = 0.015;
  private static final Ports ANY = new Ports(0, 0, 0, 0, 0, 0, 0, 0);

  private final Options options;
  private final Report report;

  private RollsBenchmark(Options options, Report report) {
    this.options = options;
    this.report = report;
  }

  public static void main(String[] args) throws Exception {
    Report.command(
        args, Options.HELP, report -> new RollsBenchmark(Options.of(args), report).run());
  }

  private void run() throws Exception {
    report.heading("Bringing a roll in");
    var stops = new Stops();
    Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(stops::all));
    try {
      var directory = RunDirectory.create(Optional.empty());
      stops.add(directory::delete);
      var running = new Running(directory, stops, ANY.resolved(false), Optional.empty(), HEAP);
      measure(running);
    } finally {
      stops.all();
    }
  }

  private void measure(Running running) throws Exception {
    var rolls = new MadeUpRolls(options.pupils(), options.schools());
    var schools = running.directory().path().resolve("schools.ndjson");
    var pupils = running.directory().path().resolve("pupils.csv");
    rolls.writeSchools(schools);
    rolls.writePupils(pupils);
    var portal = new Portal(running.portalAddress());
    var administrator = administrator(running, portal);
    new ImportPages(administrator, Clock.systemUTC())
        .bring("schools", Map.of(), Map.of("file", schools));
    report.line(
        "%,d pupils of %,d schools, %,d MB; the portal has %d MB of heap",
        options.pupils(), options.schools(), Files.size(pupils) >> 20, HEAP);

    stop(running.notifier());
    report.line(
        "%n%-24s %9s %9s %9s %9s %9s", "seconds", "sent", "looked at", "applied", "all", "rows/s");
    var browser = administrator.signedIn();
    try (var heap = new HeapWatch(running.portal().launch().health())) {
      var first = new Bringing(browser).rolls(pupils);
      line("all of it new", first);
      var database = Objects.requireNonNull(running.databases().get("portal"));
      double bare = new BareLoop(running.kafka().bootstrapServers(), database).run(pupils);
      report.line("%-24s %39.1f %9.0f", "bare loop", bare, options.pupils() / bare);
      line("the same file again", new Bringing(administrator.signedIn()).rolls(pupils));
      limits(bare / first.seconds(), heap.peak());
    }
  }

  // It takes the entries up at its own pace, which is another figure.
  private static void stop(Service notifier) {
    ProcessHandle.of(notifier.pid())
        .ifPresent(
            process -> {
              process.destroy();
              process.onExit().join();
            });
  }

  private static Person administrator(Running running, Portal portal) throws Exception {
    var link = Files.readString(running.link("administrator")).strip();
    return portal.join(link, Running.ADMINISTRATOR, "ADMINISTRATOR");
  }

  private void limits(double ratio, double peak) {
    report.limit(
        "rows a second, to the bare loop",
        "%.3f".formatted(ratio),
        ">= %.3f".formatted(LEAST_OF_BARE),
        ratio >= LEAST_OF_BARE);
    report.limit("most heap of the portal, MB", "%.0f".formatted(peak), "<= " + HEAP, peak <= HEAP);
  }

  private void line(String what, Bringing one) {
    report.line(
        "%-24s %9.1f %9.1f %9.1f %9.1f %9.0f",
        what,
        one.upload(),
        one.check(),
        one.apply(),
        one.seconds(),
        options.pupils() / one.seconds());
  }
}
