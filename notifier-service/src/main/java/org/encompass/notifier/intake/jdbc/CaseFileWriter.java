package org.encompass.notifier.intake.jdbc;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.encompass.notifier.incidents.Details;
import org.encompass.notifier.intake.CaseFile;
import org.encompass.notifier.intake.ChildFile;
import org.encompass.notifier.intake.Decision;
import org.encompass.notifier.intake.Incoming;
import org.encompass.notifier.keys.MatchKeys;
import org.encompass.notifier.keys.Sealing;
import org.encompass.notifier.keys.Subject;
import org.encompass.schemas.IncidentMessage;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/// Writes what a batch changed, one statement for each kind of row.
@Component
class CaseFileWriter {
  private record Row(CaseFile file, ChildFile child) {}

  private final JdbcTemplate jdbc;
  private final Sealing sealing;
  private final Details details;
  private final MatchKeys matchKeys;

  CaseFileWriter(JdbcTemplate jdbc, Sealing sealing, Details details, MatchKeys matchKeys) {
    this.jdbc = jdbc;
    this.sealing = sealing;
    this.details = details;
    this.matchKeys = matchKeys;
  }

  void write(List<CaseFile> changed, List<Decision.Accepted> accepted) {
    if (changed.isEmpty()) {
      return;
    }
    sealing.prepare(changed.stream().map(f -> Subject.incident(f.incidentId())).toList());
    writeIncidents(changed.stream().filter(CaseFile::changed).toList());
    addVersions(accepted);
    var children =
        changed.stream()
            .flatMap(file -> file.changedChildren().stream().map(child -> new Row(file, child)))
            .collect(Collectors.partitioningBy(row -> row.child().details() != null));
    writeChildren(rows(children, true));
    removeChildren(rows(children, false));
  }

  private static List<Row> rows(Map<Boolean, List<Row>> partitioned, boolean withDetails) {
    return partitioned.getOrDefault(withDetails, List.of());
  }

  private void writeIncidents(List<CaseFile> files) {
    jdbc.update(
        """
        insert into incident (incident_id, force, reference, duty_force, version, status,
                              first_arrived_at)
        select * from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::integer[], ?::text[],
                             ?::timestamptz[])
        on conflict (incident_id) do update
           set version = excluded.version, status = excluded.status,
               duty_force = excluded.duty_force
        """,
        files.stream().map(CaseFile::incidentId).toArray(UUID[]::new),
        texts(files, file -> file.key().force()),
        texts(files, file -> file.key().reference()),
        texts(files, CaseFile::dutyForce),
        files.stream().map(CaseFile::version).toArray(Integer[]::new),
        texts(files, file -> file.withdrawn() ? "WITHDRAWN" : "LIVE"),
        texts(files, file -> file.firstArrivedAt().toString()));
  }

  private void addVersions(List<Decision.Accepted> accepted) {
    jdbc.update(
        """
        insert into incident_version (incident_id, version, force, event_id, event_type,
          arrived_at, content_hash, sealed, topic_partition, topic_offset)
        select * from unnest(?::uuid[], ?::integer[], ?::text[], ?::uuid[], ?::text[],
                             ?::timestamptz[], ?::bytea[], ?::bytea[], ?::integer[], ?::bigint[])
        """,
        accepted.stream().map(Decision.Accepted::incidentId).toArray(UUID[]::new),
        incidents(accepted).map(IncidentMessage::version).toArray(Integer[]::new),
        incidents(accepted).map(IncidentMessage::force).toArray(String[]::new),
        incidents(accepted).map(IncidentMessage::eventId).toArray(UUID[]::new),
        incidents(accepted).map(incident -> incident.eventType().name()).toArray(String[]::new),
        texts(accepted, one -> one.record().record().arrivedAt().toString()),
        accepted.stream().map(one -> one.record().content().bytes()).toArray(byte[][]::new),
        accepted.stream()
            .map(one -> details.seal(one.incidentId(), one.record().incident()))
            .toArray(byte[][]::new),
        accepted.stream().map(one -> partition(one.record().record())).toArray(Integer[]::new),
        accepted.stream().map(one -> offset(one.record().record())).toArray(Long[]::new));
  }

  private static Stream<IncidentMessage> incidents(List<Decision.Accepted> accepted) {
    return accepted.stream().map(one -> one.record().incident());
  }

  // The steps behind own state, reason, deadline and verdict; they begin anew with a generation.
  private void writeChildren(List<Row> rows) {
    if (rows.isEmpty()) {
      return;
    }
    jdbc.update(
        """
        insert into child as c (child_id, incident_id, child_ref, generation, version, named,
          unrouted, state, first_arrived_at, occurred_from, identity_hash, sealed)
        select child_id, incident_id, child_ref, generation, version, named, true, 'RECEIVED',
               first_arrived_at, occurred_from, identity_hash, sealed
          from unnest(?::uuid[], ?::uuid[], ?::text[], ?::integer[], ?::integer[], ?::boolean[],
                      ?::timestamptz[], ?::timestamptz[], ?::bytea[], ?::bytea[])
            as r (child_id, incident_id, child_ref, generation, version, named, first_arrived_at,
                  occurred_from, identity_hash, sealed)
        on conflict (child_id) do update
           set version = excluded.version, named = excluded.named, unrouted = true,
               occurred_from = excluded.occurred_from, identity_hash = excluded.identity_hash,
               sealed = excluded.sealed, generation = excluded.generation,
               first_arrived_at = excluded.first_arrived_at,
               route_failures = 0, route_after = '-infinity',
               state = case when c.generation = excluded.generation then c.state
                       else 'RECEIVED' end,
               reason = case when c.generation = excluded.generation then c.reason end,
               deadline = case when c.generation = excluded.generation then c.deadline end,
               met = case when c.generation = excluded.generation then c.met end,
               routed_hash = case when c.generation = excluded.generation then c.routed_hash end
        """,
        rows.stream().map(row -> row.child().childId()).toArray(UUID[]::new),
        rows.stream().map(row -> row.file().incidentId()).toArray(UUID[]::new),
        texts(rows, row -> row.child().childRef()),
        rows.stream().map(row -> row.child().generation()).toArray(Integer[]::new),
        rows.stream().map(row -> row.child().version()).toArray(Integer[]::new),
        rows.stream().map(row -> row.child().named()).toArray(Boolean[]::new),
        texts(rows, row -> row.child().firstArrivedAt().toString()),
        texts(rows, row -> row.child().occurredFrom().toString()),
        rows.stream().map(row -> identity(detailsOf(row))).toArray(byte[][]::new),
        rows.stream().map(this::sealed).toArray(byte[][]::new));
  }

  private void removeChildren(List<Row> rows) {
    if (rows.isEmpty()) {
      return;
    }
    jdbc.update(
        "update child set named = false, unrouted = true, route_failures = 0,"
            + " route_after = '-infinity' where child_id = any (?::uuid[])",
        (Object) rows.stream().map(row -> row.child().childId()).toArray(UUID[]::new));
  }

  private byte[] sealed(Row row) {
    return details.seal(row.file().incidentId(), row.child().childId(), detailsOf(row));
  }

  private byte[] identity(IncidentMessage.Child child) {
    return matchKeys.hmac(ChildIdentity.of(child));
  }

  private static IncidentMessage.Child detailsOf(Row row) {
    return Objects.requireNonNull(row.child().details());
  }

  void noteDuplicates(List<Decision.Duplicate> duplicates) {
    if (duplicates.isEmpty()) {
      return;
    }
    jdbc.update(
        """
        insert into duplicate (topic_partition, topic_offset, content_hash)
        select * from unnest(?::integer[], ?::bigint[], ?::bytea[]) on conflict do nothing
        """,
        duplicates.stream().map(one -> partition(one.record().record())).toArray(Integer[]::new),
        duplicates.stream().map(one -> offset(one.record().record())).toArray(Long[]::new),
        duplicates.stream().map(one -> one.record().asItCame().bytes()).toArray(byte[][]::new));
  }

  private static Integer partition(Incoming record) {
    return record.position().partition();
  }

  private static Long offset(Incoming record) {
    return record.position().offset();
  }

  private static <T> String[] texts(List<T> rows, Function<T, @Nullable String> column) {
    return rows.stream().map(column).toArray(String[]::new);
  }
}
