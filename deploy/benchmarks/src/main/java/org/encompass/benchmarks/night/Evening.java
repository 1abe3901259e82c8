package org.encompass.benchmarks.night;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.encompass.notifier.domain.Recipient;
import org.encompass.notifier.incidents.Children;
import org.encompass.notifier.incidents.Details;
import org.encompass.notifier.keys.Sealing;
import org.encompass.notifier.keys.Subject;
import org.encompass.notifier.scheduling.Schedule;
import org.encompass.schemas.IncidentMessage;
import org.encompass.schemas.IncidentMessage.Child;
import org.encompass.schemas.ReceiptMessage.Route;
import org.encompass.schemas.Topics;
import org.encompass.schemas.wire.WireWriter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/// The evening before: schools come by their topic; incidents are filed as intake leaves them and
/// planned by the service, which holds each until the morning.
final class Evening {
  private static final int TOGETHER = 200;
  private static final int THREADS = 4;
  private static final Duration SCHOOLS_MUST_BE_THERE = Duration.ofMinutes(10);

  private final JdbcTemplate jdbc;
  private final TransactionTemplate transaction;
  private final Details details;
  private final Sealing sealing;
  private final Children children;
  private final Schedule schedule;
  private final KafkaTemplate<String, byte[]> kafka;
  private final Clock clock;

  private record Filed(
      UUID incidentId, UUID childId, int number, IncidentMessage incident, Child child) {}

  @SuppressWarnings("unchecked")
  Evening(RunningNotifier notifier, Clock clock) {
    jdbc = notifier.part(JdbcTemplate.class);
    transaction = notifier.part(TransactionTemplate.class);
    details = notifier.part(Details.class);
    sealing = notifier.part(Sealing.class);
    children = notifier.part(Children.class);
    schedule = notifier.part(Schedule.class);
    kafka = notifier.part(KafkaTemplate.class);
    this.clock = clock;
  }

  /// Every notification is HELD afterwards.
  void happens(Options options) {
    for (int number = 0; number < options.schools(); number++) {
      var value = WireWriter.write(MadeUp.school(number));
      kafka.send(Topics.SCHOOLS, MadeUp.urn(number), value);
    }
    Patience.until(
        SCHOOLS_MUST_BE_THERE,
        "the schools did not arrive",
        () -> count("select count(*) from school") == options.schools());
    try (var threads = Executors.newFixedThreadPool(THREADS)) {
      var filing =
          IntStream.iterate(0, n -> n < options.notifications(), n -> n + TOGETHER)
              .mapToObj(
                  from ->
                      CompletableFuture.runAsync(
                          () -> file(from, options.notifications(), options.schools()), threads))
              .toArray(CompletableFuture[]::new);
      CompletableFuture.allOf(filing).join();
    }
    jdbc.execute("analyze"); // as the database itself does now and then
  }

  private int count(String sql) {
    var found = jdbc.queryForObject(sql, Integer.class);
    return found == null ? 0 : found;
  }

  private void file(int from, int all, int schools) {
    var occurred = clock.instant().minus(Duration.ofHours(1));
    var filed = new ArrayList<Filed>();
    for (int number = from; number < Math.min(from + TOGETHER, all); number++) {
      var incident = MadeUp.incident(number, occurred);
      var child = MadeUp.child(number);
      filed.add(new Filed(UUID.randomUUID(), UUID.randomUUID(), number, incident, child));
    }
    transaction.executeWithoutResult(
        _ -> {
          write(filed, clock.instant());
          filed.forEach(f -> plan(f, schools));
        });
  }

  private void plan(Filed filed, int schools) {
    schedule.plan(
        children.lock(filed.childId()),
        Set.of(Recipient.of(MadeUp.urn(filed.number() % schools))),
        Route.AUTO,
        new Schedule.Grounds("matching model 1", "BENCHMARK"));
  }

  private void write(List<Filed> filed, Instant arrived) {
    var at = arrived.atOffset(ZoneOffset.UTC);
    sealing.prepare(filed.stream().map(f -> Subject.incident(f.incidentId())).toList());
    jdbc.batchUpdate(
        """
        insert into incident (incident_id, force, reference, version, status, first_arrived_at)
        values (?, ?, ?, 1, 'LIVE', ?)
        """,
        filed.stream()
            .map(f -> row(f.incidentId(), RunningNotifier.FORCE, f.incident().reference(), at))
            .toList());
    jdbc.batchUpdate(
        """
        insert into incident_version (incident_id, version, force, event_id, event_type,
          arrived_at, content_hash, sealed, topic_partition, topic_offset)
        values (?, 1, ?, ?, 'REPORTED', ?, '', ?, 0, 0)
        """,
        filed.stream()
            .map(
                f ->
                    row(
                        f.incidentId(),
                        RunningNotifier.FORCE,
                        f.incident().eventId(),
                        at,
                        details.seal(f.incidentId(), f.incident())))
            .toList());
    jdbc.batchUpdate(
        """
        insert into child (child_id, incident_id, child_ref, version, named, unrouted, state,
          first_arrived_at, occurred_from, identity_hash, routed_hash, sealed)
        values (?, ?, ?, 1, true, false, 'ROUTED', ?, ?, '', '', ?)
        """,
        filed.stream()
            .map(
                f -> {
                  var ref = f.child().childRef();
                  var occurred = f.incident().occurredFrom();
                  var sealed = details.seal(f.incidentId(), f.childId(), f.child());
                  return row(f.childId(), f.incidentId(), ref, at, occurred, sealed);
                })
            .toList());
  }

  private static Object[] row(Object... columns) {
    return columns;
  }
}
