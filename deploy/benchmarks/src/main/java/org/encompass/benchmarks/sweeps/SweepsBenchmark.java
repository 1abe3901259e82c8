package org.encompass.benchmarks.sweeps;

import org.encompass.benchmarks.OwnPostgres;
import org.encompass.benchmarks.Rate;
import org.encompass.benchmarks.Report;

/// The command: as many due rows claimed by our sweep and by a Quartz trigger for each, in turns,
/// on the same PostgreSQL and by as many nodes.
public final class SweepsBenchmark {
  private static final int NODES = 2;
  private static final double TIMES_QUARTZ = 10;

  private final Options options;
  private final Report report;
  private final Rate ours = new Rate();
  private final Rate quartz = new Rate();

  private SweepsBenchmark(Options options, Report report) {
    this.options = options;
    this.report = report;
  }

  public static void main(String[] args) throws Exception {
    Report.command(
        args, Options.HELP, report -> new SweepsBenchmark(Options.of(args), report).run());
  }

  private void run() throws Exception {
    try (var server = new OwnPostgres();
        var rows = new DueRows(server.database("notifier"), options.rows());
        var nodes = new OurNodes(rows.dataSource(), NODES)) {
      report.heading("Claiming what is due: a sweep, and a Quartz trigger for each row");
      report.line(
          "%d rounds of %,d rows; %d nodes, of ours with 1 thread and batches of %d, of Quartz with"
              + " %d threads",
          options.rounds(), options.rows(), NODES, nodes.batch(), QuartzNodes.THREADS);
      nodes.claimAll(); // code that has run is quicker; Quartz gets its turn after it
      rows.check();
      for (int round = 0; round < options.rounds(); round++) {
        round(rows, nodes);
      }
    }
    figures();
  }

  private void round(DueRows rows, OurNodes nodes) throws Exception {
    rows.renew();
    try (var triggers = new QuartzNodes(rows.dataSource(), rows.notifications(), NODES)) {
      rows.analyze(); // or Quartz would be given plans for empty tables
      quartz.time(options.rows(), triggers::claimAll);
    }
    rows.check();
    rows.renew();
    ours.time(options.rows(), nodes::claimAll);
    rows.check();
  }

  private void figures() {
    report.line("%nmedian (least to most), rows a second");
    report.line("%-44s %24s", "one Quartz trigger for each row", quartz.withSpread("%,.0f"));
    report.line("%-44s %24s", "sweep, SKIP LOCKED", ours.withSpread("%,.0f"));
    var times = ours.over(quartz);
    report.limit(
        "sweep to Quartz", times.withSpread("%.1f"), ">= 10", times.median() >= TIMES_QUARTZ);
  }
}
