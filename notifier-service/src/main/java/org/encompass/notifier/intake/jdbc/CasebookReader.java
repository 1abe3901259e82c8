package org.encompass.notifier.intake.jdbc;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.encompass.notifier.intake.CaseFile;
import org.encompass.notifier.intake.Casebook;
import org.encompass.notifier.intake.Casebook.EventKey;
import org.encompass.notifier.intake.Casebook.Seen;
import org.encompass.notifier.intake.Casebook.Use;
import org.encompass.notifier.intake.ChildFile;
import org.encompass.notifier.intake.ContentHash;
import org.encompass.notifier.intake.IncidentKey;
import org.encompass.notifier.intake.Inspected;
import org.encompass.notifier.intake.Position;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/// Reads what is known about the incidents of a batch, set by set. Nothing sealed has to be opened
/// for it.
@Component
class CasebookReader {
  private record Row(
      UUID incidentId,
      IncidentKey key,
      @Nullable String dutyForce,
      boolean withdrawn,
      Instant firstArrivedAt) {}

  private final JdbcTemplate jdbc;

  CasebookReader(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  Casebook read(Collection<? extends Inspected> records, String locking) {
    var good = new ArrayList<Inspected.Readable>();
    for (var record : records) {
      if (record instanceof Inspected.Readable readable) {
        good.add(readable);
      }
    }
    var keys = good.stream().map(record -> keyOf(record)).distinct().toList();
    return new Casebook(files(keys, locking), putAside(keys), used(good), seen(records));
  }

  private static IncidentKey keyOf(Inspected.Readable record) {
    return new IncidentKey(record.incident().force(), record.incident().reference());
  }

  private List<CaseFile> files(List<IncidentKey> keys, String locking) {
    var rows =
        jdbc.query(
            """
            select i.incident_id, i.force, i.reference, i.duty_force, i.status, i.first_arrived_at
              from unnest(?::text[], ?::text[]) as k (force, reference)
              join incident i on i.force = k.force and i.reference = k.reference
             order by i.incident_id
            """
                + locking,
            (row, number) -> row(row),
            forces(keys),
            references(keys));
    var ids = rows.stream().map(Row::incidentId).toArray(UUID[]::new);
    var versions = versions(ids);
    var children = children(ids);
    return rows.stream()
        .map(
            row ->
                CaseFile.known(
                    row.incidentId(),
                    row.key(),
                    row.dutyForce(),
                    row.withdrawn(),
                    row.firstArrivedAt(),
                    versions.getOrDefault(row.incidentId(), Map.of()),
                    children.getOrDefault(row.incidentId(), List.of())))
        .toList();
  }

  private static Row row(ResultSet row) throws SQLException {
    return new Row(
        row.getObject(1, UUID.class),
        new IncidentKey(row.getString(2), row.getString(3)),
        row.getString(4),
        row.getString(5).equals("WITHDRAWN"),
        instant(row, 6));
  }

  private Map<UUID, Map<Integer, ContentHash>> versions(UUID[] incidents) {
    var found = new HashMap<UUID, Map<Integer, ContentHash>>();
    jdbc.query(
        "select incident_id, version, content_hash from incident_version"
            + " where incident_id = any (?::uuid[])",
        row -> {
          found
              .computeIfAbsent(row.getObject(1, UUID.class), first -> new HashMap<>())
              .put(row.getInt(2), new ContentHash(row.getBytes(3)));
        },
        (Object) incidents);
    return found;
  }

  private Map<UUID, List<ChildFile>> children(UUID[] incidents) {
    var found = new HashMap<UUID, List<ChildFile>>();
    jdbc.query(
        """
        select incident_id, child_id, child_ref, generation, version, named, first_arrived_at,
               occurred_from
          from child where incident_id = any (?::uuid[])
        """,
        row -> {
          found
              .computeIfAbsent(row.getObject(1, UUID.class), first -> new ArrayList<>())
              .add(
                  ChildFile.known(
                      row.getObject(2, UUID.class),
                      row.getString(3),
                      row.getInt(4),
                      row.getInt(5),
                      row.getBoolean(6),
                      instant(row, 7),
                      instant(row, 8)));
        },
        (Object) incidents);
    return found;
  }

  private Map<IncidentKey, List<CaseFile.PutAside>> putAside(List<IncidentKey> keys) {
    var found = new HashMap<IncidentKey, List<CaseFile.PutAside>>();
    jdbc.query(
        """
        select q.force, q.reference, q.version, q.child_refs, q.arrived_at
          from unnest(?::text[], ?::text[]) as k (force, reference)
          join quarantine q on q.force = k.force and q.reference = k.reference
        """,
        row -> {
          found
              .computeIfAbsent(
                  new IncidentKey(row.getString(1), row.getString(2)), first -> new ArrayList<>())
              .add(
                  new CaseFile.PutAside(
                      row.getObject(3, Integer.class), texts(row.getArray(4)), instant(row, 5)));
        },
        forces(keys),
        references(keys));
    return found;
  }

  private Map<EventKey, Use> used(List<Inspected.Readable> records) {
    var found = new HashMap<EventKey, Use>();
    jdbc.query(
        """
        select v.force, v.event_id, v.content_hash, v.topic_partition, v.topic_offset
          from unnest(?::text[], ?::uuid[]) as e (force, event_id)
          join incident_version v on v.force = e.force and v.event_id = e.event_id
        """,
        row -> {
          found.put(
              new EventKey(row.getString(1), row.getObject(2, UUID.class)),
              new Use(
                  new ContentHash(row.getBytes(3)), new Position(row.getInt(4), row.getLong(5))));
        },
        records.stream().map(record -> record.incident().force()).toArray(String[]::new),
        records.stream().map(record -> record.incident().eventId()).toArray(UUID[]::new));
    return found;
  }

  private Set<Seen> seen(Collection<? extends Inspected> records) {
    var found = new HashSet<Seen>();
    var positions = records.stream().map(record -> record.record().position()).toList();
    jdbc.query(
        """
        with here as (
          select * from unnest(?::integer[], ?::bigint[]) as p (topic_partition, topic_offset))
        select topic_partition, topic_offset, content_hash
          from quarantine join here using (topic_partition, topic_offset)
        union all
        select topic_partition, topic_offset, content_hash
          from duplicate join here using (topic_partition, topic_offset)
        """,
        row -> {
          found.add(
              new Seen(
                  new Position(row.getInt(1), row.getLong(2)), new ContentHash(row.getBytes(3))));
        },
        positions.stream().map(Position::partition).toArray(Integer[]::new),
        positions.stream().map(Position::offset).toArray(Long[]::new));
    return found;
  }

  private static String[] forces(List<IncidentKey> keys) {
    return keys.stream().map(IncidentKey::force).toArray(String[]::new);
  }

  private static String[] references(List<IncidentKey> keys) {
    return keys.stream().map(IncidentKey::reference).toArray(String[]::new);
  }

  static List<String> texts(Array array) throws SQLException {
    return List.of((String[]) array.getArray());
  }

  static Instant instant(ResultSet row, int column) throws SQLException {
    return Objects.requireNonNull(row.getObject(column, OffsetDateTime.class)).toInstant();
  }
}
