package org.encompass.acceptance;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.encompass.harness.FreePorts;
import org.encompass.local.run.Running;
import org.encompass.local.run.Stops;

/// Two notifier processes over the same Kafka, PostgreSQL and mail server.
final class Pair {
  /// Leases and time-outs so short that a test need not wait for minutes.
  private static final List<String> SCALED =
      List.of(
          "encompass.mail.lease=PT33S",
          "encompass.mail.connect-timeout=PT8S",
          "encompass.mail.timeout=PT8S",
          "encompass.mail.breaker-rest=PT2S",
          "encompass.scheduling.second-heartbeat-after=PT5S",
          "spring.datasource.hikari.connection-timeout=8000",
          "spring.kafka.consumer.properties.session.timeout.ms=6000",
          "spring.kafka.consumer.properties.heartbeat.interval.ms=1500");

  /// The real clock may say half past seven: the ladder would send reminders, which no test of this
  /// module counts. Steps that are over when the first mail goes are taken with it.
  private static final List<String> NO_REMINDERS =
      List.of(
          "encompass.policy.default.ladder.reminder=P30D",
          "encompass.policy.default.ladder.deputies=P30D",
          "encompass.policy.default.ladder.head=P30D");

  private final List<Notifier> both;

  /// @param mailPort where they find the mail server
  Pair(Running running, int mailPort, Stops stops) throws IOException {
    var ports = FreePorts.draw(4).iterator();
    var settings =
        Stream.concat(
                Outage.SCALED ? SCALED.stream() : Stream.<String>empty(),
                Stream.concat(
                    NO_REMINDERS.stream(),
                    Stream.of(
                        "spring.mail.port=" + mailPort,
                        "encompass.call-sheet.from=00:00",
                        "encompass.call-sheet.until=23:59:59",
                        "encompass.call-sheet.every=PT3S")))
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
