package org.encompass.benchmarks.night;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.encompass.benchmarks.Rate;
import org.encompass.benchmarks.Report;
import org.encompass.benchmarks.mail.OurMailer;
import org.encompass.benchmarks.mail.PrivatePostfix;
import org.encompass.benchmarks.night.Morning.Done;
import org.encompass.benchmarks.night.Morning.Stage;
import org.encompass.harness.MovableClock;

/// The command: a whole notifier holds notifications over night and releases them at seven.
public final class ReleaseBenchmark {
  private static final Instant EVENING = Instant.parse("2026-11-24T20:40:00Z");
  private static final Instant SEVEN = Instant.parse("2026-11-25T07:00:00Z");
  private static final int SESSIONS = 4;
  private static final int MAILS_ALONE = 3_000;
  private static final double MINUTES_FOR_A_NATION = 30;
  private static final double NATION = 100_000;
  private static final double OF_THE_MAILER = 0.10;
  private static final int MINUTE = 60;

  private final Options options;
  private final Report report;
  private final Rate mailerAlone = new Rate();

  private ReleaseBenchmark(Options options, Report report) {
    this.options = options;
    this.report = report;
  }

  public static void main(String[] args) throws Exception {
    Report.command(
        args, Options.HELP, report -> new ReleaseBenchmark(Options.of(args), report).run());
  }

  private void run() {
    report.heading("Released at seven");
    report.line(
        "%,d notifications about pupils of %,d schools, one notifier",
        options.notifications(), options.schools());
    var clock = new MovableClock(EVENING);
    try (var relay = new PrivatePostfix();
        var mailer = new OurMailer(relay, SESSIONS, Integer.MAX_VALUE)) {
      mailer.send(MAILS_ALONE); // code that has run is quicker
      alone(mailer, relay);
      try (var notifier = new RunningNotifier(relay, clock)) {
        var began = System.nanoTime();
        new Evening(notifier, clock).happens(options);
        report.line("held after %.1f minutes", minutes(System.nanoTime() - began));
        try (var morning = new Morning(notifier, options.notifications())) {
          var done = morning.watch(() -> clock.set(SEVEN));
          alone(mailer, relay);
          figures(done, morning.mails());
        }
      }
    }
  }

  private static double minutes(long nanos) {
    return nanos / 1e9 / MINUTE;
  }

  private void alone(OurMailer mailer, PrivatePostfix relay) {
    relay.awaitEmpty();
    mailerAlone.time(MAILS_ALONE, () -> mailer.send(MAILS_ALONE));
    relay.awaitEmpty();
  }

  private void figures(Map<Stage, Done> done, long mails) {
    report.line("%n%-44s %10s %12s %14s", "from seven on", "", "a second", "last, minutes");
    done.forEach(
        (stage, all) ->
            report.line(
                "%-44s %,10d %,12.0f %14.1f",
                stage.words(), all.pieces(), all.rate(), all.seconds() / MINUTE));
    var told = Objects.requireNonNull(done.get(Stage.TOLD));
    double mailed = mails / told.seconds();
    report.line("%-44s %,10d %,12.0f", "mails accepted", mails, mailed);
    report.line("%-44s %24s", "the mailer alone, a second", mailerAlone.withSpread("%,.0f"));
    double share = MINUTES_FOR_A_NATION * options.notifications() / NATION;
    double last = told.seconds() / MINUTE;
    report.limit(
        "minutes until the last one is told",
        "%.1f".formatted(last),
        "<= %.1f".formatted(share),
        last <= share);
    double ratio = mailed / mailerAlone.median();
    report.limit(
        "mails a second to the mailer alone",
        "%.2f".formatted(ratio),
        ">= 0.10",
        ratio >= OF_THE_MAILER);
  }
}
