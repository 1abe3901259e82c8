package org.encompass.benchmarks;

import java.io.PrintStream;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/// What a benchmark prints: on which machine and when, and each figure with its limit.
public class Report {
  private static final double MEGABYTE = 1 << 20;

  private final PrintStream out;
  private boolean missed;

  public Report(PrintStream out) {
    this.out = out;
  }

  /// Whether a limit was missed so far.
  public final boolean missed() {
    return missed;
  }

  /// What is measured, when and on which machine.
  public final void heading(String what) {
    var runtime = Runtime.getRuntime();
    var now = ZonedDateTime.now(ZoneId.of("Europe/London"));
    line("%s, %s", what, now.format(DateTimeFormatter.ofPattern("d MMMM uuuu HH:mm")));
    line(
        "%d cores, %s, heap up to %,.0f MB, Java %s",
        runtime.availableProcessors(),
        System.getProperty("os.arch"),
        runtime.maxMemory() / MEGABYTE,
        Runtime.version());
  }

  public final void line(String format, Object... values) {
    print(format + "%n", values);
  }

  /// A figure with its limit.
  public final void limit(String what, String figure, String limit, boolean kept) {
    line("%-44s %24s   limit %-22s %s", what, figure, limit, kept ? "OK" : "MISSED");
    missed |= !kept;
  }

  protected final void print(String format, Object... values) {
    out.printf(format, values);
  }

  /// What a command measures and reports.
  public interface Measurement {
    void run(Report report) throws Exception;
  }

  /// A whole command. Ends with 0 if all limits are kept, with 1 if one is missed, with 2 if
  /// something that is needed is not there.
  public static void command(String[] args, String help, Measurement measurement) throws Exception {
    if (String.join(" ", args).contains("--help")) {
      System.out.print(help);
      return;
    }
    var report = new Report(System.out);
    try {
      measurement.run(report);
    } catch (CannotMeasure e) {
      System.err.println(e.getMessage());
      System.exit(2);
    }
    System.exit(report.missed() ? 1 : 0);
  }
}
