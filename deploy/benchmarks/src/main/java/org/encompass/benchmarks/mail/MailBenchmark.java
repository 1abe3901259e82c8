package org.encompass.benchmarks.mail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.encompass.benchmarks.Rate;
import org.encompass.benchmarks.Report;

/// The command: the notifier's mailer over STARTTLS, Postfix's load generator without TLS, and the
/// mailer with one connection for each message, in turns and against the same Postfix.
public final class MailBenchmark {
  private static final double OF_THE_GENERATOR = 0.30;
  private static final double TIMES_ONE_EACH = 5;
  private static final int FEWER_WITH_ONE_EACH = 10;

  private final Options options;
  private final Report report;
  private final Rate generator = new Rate();
  private final Rate ours = new Rate();
  private final Rate oneEach = new Rate();

  private MailBenchmark(Options options, Report report) {
    this.options = options;
    this.report = report;
  }

  public static void main(String[] args) throws Exception {
    Report.command(args, Options.HELP, report -> new MailBenchmark(Options.of(args), report).run());
  }

  private void run() throws IOException {
    try (var server = new PrivatePostfix();
        var kept = new OurMailer(server, options.sessions(), Integer.MAX_VALUE);
        var single = new OurMailer(server, options.sessions(), 1)) {
      report.heading("Mail over STARTTLS to a Postfix that throws it away");
      report.line(
          "%d rounds of %,d messages, %d sessions side by side",
          options.rounds(), options.messages(), options.sessions());
      var message = message(server);
      warmUp(server, kept, single);
      for (int round = 0; round < options.rounds(); round++) {
        round(server, kept, single, message);
      }
    }
    figures();
  }

  /// The generator sends the same message, of the same size.
  private static Path message(PrivatePostfix server) throws IOException {
    var file = server.folder().resolve("message.txt");
    return Files.write(file, Shipped.file("message.txt"));
  }

  /// Both ways of ours run the same code, which is quick once it has run a few thousand times.
  private void warmUp(PrivatePostfix server, OurMailer kept, OurMailer single) {
    kept.send(options.messages());
    single.send(options.messages() / FEWER_WITH_ONE_EACH);
    server.awaitEmpty();
  }

  private void round(PrivatePostfix server, OurMailer kept, OurMailer single, Path message) {
    int few = Math.max(1, options.messages() / FEWER_WITH_ONE_EACH);
    var plain = server.loadGenerator(options.messages(), options.sessions(), message);
    generator.time(options.messages(), plain::run);
    server.awaitEmpty();
    ours.time(options.messages(), () -> kept.send(options.messages()));
    server.awaitEmpty();
    oneEach.time(few, () -> single.send(few));
    server.awaitEmpty();
  }

  private void figures() {
    report.line("%nmedian (least to most), messages a second");
    report.line("%-44s %24s", "smtp-source, no TLS, kept open", generator.withSpread("%,.0f"));
    report.line("%-44s %24s", "notifier, STARTTLS, kept open", ours.withSpread("%,.0f"));
    report.line("%-44s %24s", "notifier, STARTTLS, one each", oneEach.withSpread("%,.0f"));
    var share = ours.over(generator);
    report.limit(
        "notifier to smtp-source",
        share.withSpread("%.2f"),
        ">= 0.30",
        share.median() >= OF_THE_GENERATOR);
    var times = ours.over(oneEach);
    report.limit(
        "kept open to one connection each",
        times.withSpread("%.1f"),
        ">= 5",
        times.median() >= TIMES_ONE_EACH);
  }
}
