package org.encompass.acceptance;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.encompass.harness.RealKafka;
import org.encompass.local.run.Running;
import org.encompass.local.run.Stops;

/// Two notifier processes over the same Kafka, PostgreSQL and mail server.
final class Pair {
  /// Leases and time-outs so short that a test need not wait for minutes.
  private static final List<String> SCALED =
      List.of(
          "encompass.mail.lease=PT21S",
          "encompass.mail.connect-timeout=PT5S",
          "encompass.mail.timeout=PT5S",
          "encompass.mail.breaker-rest=PT2S",
          "encompass.scheduling.second-heartbeat-after=PT5S",
          "spring.datasource.hikari.connection-timeout=2000",
          "spring.kafka.consumer.properties.session.timeout.ms=6000",
          "spring.kafka.consumer.properties.heartbeat.interval.ms=1500");

  /// The real clock may say half past eight: the ladder would tell deputies and heads, whom no test
  /// of this module counts.
  private static final List<String> NO_LADDER =
      List.of(
          "encompass.policy.default.ladder.reminder=PT0.004S",
          "encompass.policy.default.ladder.deputies=PT0.003S",
          "encompass.policy.default.ladder.head=PT0.002S",
          "encompass.policy.default.ladder.call-sheet=PT0.001S");

  private final List<Notifier> both;

  /// @param mailPort where they find the mail server
  Pair(Running running, int mailPort, Stops stops) throws IOException {
    var ports = RealKafka.freePorts(4).iterator();
    var settings =
        Stream.concat(
                Outage.SCALED ? SCALED.stream() : Stream.<String>empty(),
                Stream.of(
                    "spring.mail.port=" + mailPort,
                    "encompass.call-sheet.from=00:00",
                    "encompass.call-sheet.until=23:59:59",
                    "encompass.call-sheet.every=PT3S"))
            .toList();
    var database = running.databases().get("notifier").jdbcUrl();
    var first =
        new Notifier(
            "notifier-a",
            running.notifier().launch(),
            database,
            ports.next(),
            ports.next(),
            settings);
    stops.add(first::kill);
    var second =
        new Notifier(
            "notifier-b",
            running.notifier().launch(),
            database,
            ports.next(),
            ports.next(),
            settings);
    stops.add(second::kill);
    both = List.of(first, second);
    awaitReady();
  }

  List<Notifier> both() {
    return both;
  }

  Notifier named(String name) {
    return both.stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
  }

  /// `kill -9`; the other one goes on alone meanwhile.
  void kill(String name) {
    var victim = named(name);
    victim.kill();
    victim.startAgain();
  }

  void awaitReady() {
    both.forEach(Notifier::awaitReady);
  }
}
