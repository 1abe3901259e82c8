package org.encompass.notifier.intake.jdbc;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.encompass.notifier.intake.Decision;
import org.encompass.notifier.intake.Incoming;
import org.encompass.notifier.intake.Position;
import org.encompass.notifier.intake.QuarantineTable;
import org.encompass.notifier.intake.QuarantinedRecord;
import org.encompass.notifier.intake.QuarantinedRecord.Status;
import org.encompass.notifier.keys.Sealing;
import org.encompass.notifier.keys.Subject;
import org.encompass.schemas.Problem;
import org.encompass.schemas.wire.WireWriter;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Component
class JdbcQuarantine implements QuarantineTable {
  private static final JsonMapper JSON = new JsonMapper();
  private static final String ROWS =
      """
      select quarantine_id, arrived_at, force, reference, event_id, version, child_refs, problems,
             status, deadline, met, decided_by, decision_sealed
        from quarantine
      """;

  private final JdbcTemplate jdbc;
  private final Sealing sealing;

  JdbcQuarantine(JdbcTemplate jdbc, Sealing sealing) {
    this.jdbc = jdbc;
    this.sealing = sealing;
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public void add(List<Entry> entries) {
    if (entries.isEmpty()) {
      return;
    }
    sealing.prepare(entries.stream().map(e -> Subject.quarantine(e.quarantineId())).toList());
    jdbc.update(
        """
        insert into quarantine (quarantine_id, arrived_at, topic_partition, topic_offset,
          content_hash, force, reference, event_id, version, child_refs, problems, sealed, status,
          deadline)
        select quarantine_id, arrived_at, topic_partition, topic_offset, content_hash, force,
               reference, event_id, version,
               array(select jsonb_array_elements_text(child_refs)), problems, sealed, 'OPEN',
               deadline
          from unnest(?::uuid[], ?::timestamptz[], ?::integer[], ?::bigint[], ?::bytea[],
                      ?::text[], ?::text[], ?::uuid[], ?::integer[], ?::jsonb[], ?::jsonb[],
                      ?::bytea[], ?::timestamptz[])
            as q (quarantine_id, arrived_at, topic_partition, topic_offset, content_hash, force,
                  reference, event_id, version, child_refs, problems, sealed, deadline)
        """,
        entries.stream().map(Entry::quarantineId).toArray(UUID[]::new),
        texts(entries, entry -> recordOf(entry).arrivedAt().toString()),
        entries.stream()
            .map(entry -> recordOf(entry).position().partition())
            .toArray(Integer[]::new),
        entries.stream().map(entry -> recordOf(entry).position().offset()).toArray(Long[]::new),
        entries.stream().map(entry -> hash(entry.refused())).toArray(byte[][]::new),
        texts(entries, entry -> entry.refused().glimpse().force()),
        texts(entries, entry -> entry.refused().glimpse().reference()),
        entries.stream().map(entry -> entry.refused().glimpse().eventId()).toArray(UUID[]::new),
        entries.stream().map(entry -> entry.refused().glimpse().version()).toArray(Integer[]::new),
        texts(entries, entry -> json(entry.refused().glimpse().childRefs())),
        texts(entries, entry -> json(entry.refused().problems())),
        entries.stream().map(this::sealed).toArray(byte[][]::new),
        texts(entries, entry -> entry.deadline().toString()));
  }

  private static Incoming recordOf(Entry entry) {
    return entry.refused().record().record();
  }

  private static byte[] hash(Decision.Refused refused) {
    return refused.record().asItCame().bytes();
  }

  private static String[] texts(List<Entry> entries, Function<Entry, @Nullable String> column) {
    return entries.stream().map(column).toArray(String[]::new);
  }

  private static String json(List<?> values) {
    return new String(WireWriter.write(values), StandardCharsets.UTF_8);
  }

  private byte[] sealed(Entry entry) {
    var record = recordOf(entry);
    var key = record.key();
    var packed =
        ByteBuffer.allocate(4 + (key == null ? 0 : key.length) + record.value().length)
            .putInt(key == null ? -1 : key.length)
            .put(key == null ? new byte[0] : key)
            .put(record.value());
    var id = entry.quarantineId();
    return sealing.seal(Subject.quarantine(id), place(id), packed.array());
  }

  private static String place(UUID quarantineId) {
    return "quarantine/sealed/" + quarantineId;
  }

  private static String decisionPlace(UUID quarantineId) {
    return "quarantine/decision_sealed/" + quarantineId;
  }

  @Override
  public List<QuarantinedRecord> open() {
    return jdbc.query(ROWS + " where status = 'OPEN' order by arrived_at", (row, n) -> row(row));
  }

  @Override
  public Optional<QuarantinedRecord> find(UUID quarantineId) {
    return jdbc
        .query(ROWS + " where quarantine_id = ?", (row, number) -> row(row), quarantineId)
        .stream()
        .findFirst();
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public Optional<Incoming> lockOpen(UUID quarantineId) {
    return jdbc
        .query(
            "select topic_partition, topic_offset, arrived_at, sealed from quarantine"
                + " where quarantine_id = ? and status = 'OPEN' for update",
            (row, number) -> incoming(quarantineId, row),
            quarantineId)
        .stream()
        .findFirst();
  }

  private Incoming incoming(UUID id, ResultSet row) throws SQLException {
    var packed =
        ByteBuffer.wrap(sealing.open(Subject.quarantine(id), place(id), row.getBytes("sealed")));
    int length = packed.getInt();
    byte[] key = length < 0 ? null : new byte[length];
    if (key != null) {
      packed.get(key);
    }
    var value = new byte[packed.remaining()];
    packed.get(value);
    var position = new Position(row.getInt("topic_partition"), row.getLong("topic_offset"));
    return new Incoming(position, key, value, CasebookReader.instant(row, 3));
  }

  @Override
  public void stillBad(UUID quarantineId, List<Problem> problems) {
    jdbc.update(
        "update quarantine set problems = ?::jsonb where quarantine_id = ?",
        json(problems),
        quarantineId);
  }

  @Override
  public void decide(UUID quarantineId, Status status, String actor, String reason, Instant at) {
    jdbc.update(
        "update quarantine set status = ?, decided_by = ?, decision_sealed = ?, decided_at = ?"
            + " where quarantine_id = ?",
        status.name(),
        actor,
        sealing.seal(
            Subject.quarantine(quarantineId),
            decisionPlace(quarantineId),
            reason.getBytes(StandardCharsets.UTF_8)),
        at.atOffset(ZoneOffset.UTC),
        quarantineId);
  }

  @Override
  public void move(UUID quarantineId, Instant deadline) {
    jdbc.update(
        "update quarantine set deadline = ?"
            + " where quarantine_id = ? and status = 'OPEN' and met is null",
        deadline.atOffset(ZoneOffset.UTC),
        quarantineId);
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public List<QuarantinedRecord> judge(Instant now) {
    return jdbc.query(
        """
        with due as (
          select quarantine_id from quarantine
           where status = 'OPEN' and met is null and deadline <= ?
           order by deadline limit 200 for update skip locked)
        update quarantine q set met = false from due where q.quarantine_id = due.quarantine_id
        returning q.quarantine_id, arrived_at, force, reference, event_id, version, child_refs,
                  problems, status, deadline, met, decided_by, decision_sealed
        """,
        (row, number) -> row(row),
        now.atOffset(ZoneOffset.UTC));
  }

  private QuarantinedRecord row(ResultSet row) throws SQLException {
    var id = row.getObject("quarantine_id", UUID.class);
    return new QuarantinedRecord(
        id,
        CasebookReader.instant(row, 2),
        row.getString("force"),
        row.getString("reference"),
        row.getObject("event_id", UUID.class),
        row.getObject("version", Integer.class),
        CasebookReader.texts(row.getArray("child_refs")),
        JSON.readValue(row.getString("problems"), new TypeReference<List<Problem>>() {}),
        Status.valueOf(row.getString("status")),
        CasebookReader.instant(row, 10),
        row.getObject("met", Boolean.class),
        row.getString("decided_by"),
        reason(id, row.getBytes("decision_sealed")));
  }

  private @Nullable String reason(UUID id, byte @Nullable [] sealed) {
    return sealed == null
        ? null
        : new String(
            sealing.open(Subject.quarantine(id), decisionPlace(id), sealed),
            StandardCharsets.UTF_8);
  }
}
