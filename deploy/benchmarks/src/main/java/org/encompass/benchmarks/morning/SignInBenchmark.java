package org.encompass.benchmarks.morning;

import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.encompass.benchmarks.Report;
import org.encompass.benchmarks.morning.Latencies.Step;
import org.encompass.local.web.Browser;

/// The command: key adults sign in within the same minute, read and acknowledge; how long does each
/// wait for each page, beside an empty page of the same portal in the same minute?
public final class SignInBenchmark {
  private static final int WARM_UP = 20;
  private static final double MEDIAN = 0.5;
  private static final double NEARLY_ALL = 0.99;
  private static final double LONGEST_WAIT = 2_000;
  private static final double TIMES_AN_EMPTY_PAGE = 10;

  private final Options options;
  private final Report report;
  private final Latencies latencies = new Latencies();

  private SignInBenchmark(Options options, Report report) {
    this.options = options;
    this.report = report;
  }

  public static void main(String[] args) throws Exception {
    Report.command(
        args, Options.HELP, report -> new SignInBenchmark(Options.of(args), report).run());
  }

  private void run() throws Exception {
    report.heading("Signing in");
    try (var portal = LoadedPortal.with(options.schools() + WARM_UP)) {
      var leads = portal.people();
      // Code that has run is quicker; a portal that is in use has run.
      var warmedUp = new Latencies();
      for (var lead : leads.subList(0, WARM_UP)) {
        new Visit(portal.address(), lead, warmedUp).happens();
      }
      report.line(
          "%,d key adults of as many schools begin within %d seconds",
          options.schools(), options.seconds());
      long gap = TimeUnit.SECONDS.toNanos(options.seconds()) / options.schools();
      var visits = new ArrayList<Future<?>>();
      try (var people = Executors.newScheduledThreadPool(options.schools())) {
        for (int i = 0; i < options.schools(); i++) {
          var visit = new Visit(portal.address(), leads.get(WARM_UP + i), latencies);
          Callable<Boolean> happens =
              () -> {
                latencies.time(Step.EMPTY, () -> new Browser(portal.address()).get("/signed-out"));
                visit.happens();
                return true;
              };
          visits.add(people.schedule(happens, i * gap, TimeUnit.NANOSECONDS));
        }
        await(visits);
      }
    }
    figures();
  }

  private static void await(Iterable<Future<?>> visits) throws Exception {
    for (var visit : visits) {
      try {
        visit.get();
      } catch (ExecutionException e) {
        throw e.getCause() instanceof Exception cause ? cause : e;
      }
    }
  }

  private void figures() {
    report.line("%n%-44s %8s %12s %12s %14s", "milliseconds", "pages", "median", "p99", "x empty");
    double empty = latencies.milliseconds(Step.EMPTY, MEDIAN);
    for (var step : Step.values()) {
      report.line(
          "%-44s %,8d %,12.1f %,12.1f %14.1f",
          step.words(),
          latencies.count(step),
          latencies.milliseconds(step, MEDIAN),
          latencies.milliseconds(step, NEARLY_ALL),
          latencies.milliseconds(step, MEDIAN) / empty);
    }
    for (var step : new Step[] {Step.MORNING, Step.ALERT}) {
      double ratio = latencies.milliseconds(step, MEDIAN) / empty;
      report.limit(
          step.words() + ", to an empty page",
          "%.1f".formatted(ratio),
          "<= %.0f".formatted(TIMES_AN_EMPTY_PAGE),
          ratio <= TIMES_AN_EMPTY_PAGE);
    }
    for (var step : Step.values()) {
      double wait = latencies.milliseconds(step, NEARLY_ALL);
      report.limit(
          step.words() + ", p99 in milliseconds",
          "%,.0f".formatted(wait),
          "<= %,.0f".formatted(LONGEST_WAIT),
          wait <= LONGEST_WAIT);
    }
  }
}
