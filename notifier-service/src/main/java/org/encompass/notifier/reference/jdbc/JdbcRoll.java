package org.encompass.notifier.reference.jdbc;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.encompass.notifier.domain.PupilHash;
import org.encompass.notifier.keys.Sealing;
import org.encompass.notifier.keys.Subject;
import org.encompass.notifier.reference.PupilKey;
import org.encompass.notifier.reference.ReferenceSettings;
import org.encompass.notifier.reference.Roll;
import org.encompass.notifier.reference.RollRows;
import org.encompass.notifier.reference.Watermark;
import org.encompass.schemas.RollMessage;
import org.encompass.schemas.SchoolMessage;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/// Sealed roll entries, written set by set: a county's roll arrives in one go.
@Repository
class JdbcRoll implements Roll, RollRows {
  private final JdbcTemplate jdbc;
  private final Blobs blobs;
  private final Sealing sealing;
  private final ReferenceSettings settings;

  JdbcRoll(JdbcTemplate jdbc, Blobs blobs, Sealing sealing, ReferenceSettings settings) {
    this.jdbc = jdbc;
    this.blobs = blobs;
    this.sealing = sealing;
    this.settings = settings;
  }

  @Override
  public List<RollMessage> entries(Collection<EntryNumber> numbers) {
    return jdbc.query(
        """
        select e.urn, e.pupil_id, e.sealed from unnest(?::text[], ?::bigint[]) as n(urn, number)
        join roll_entry e on e.urn = n.urn and e.pupil_number = n.number
        order by e.urn, e.pupil_id
        """,
        statement -> {
          var connection = statement.getConnection();
          statement.setArray(1, texts(connection, numbers.stream().map(EntryNumber::urn).toList()));
          statement.setArray(
              2, longs(connection, numbers.stream().map(EntryNumber::pupil).toList()));
        },
        this::entry);
  }

  private RollMessage entry(ResultSet row, int number) throws SQLException {
    var pupil = new PupilKey(row.getString(1), row.getString(2));
    return blobs.open(pupil.urn(), place(pupil), row.getBytes(3), RollMessage.class);
  }

  @Override
  public boolean fresh(SchoolMessage school, LocalDate today) {
    var asOf = school.rollAsOf();
    var count = school.rollCount();
    return asOf != null
        && count != null
        && !asOf.plusDays(settings.rollMaxAge().toDays()).isBefore(today)
        && count.equals(
            jdbc.queryForObject(
                "select count(*) from roll_entry where urn = ?", Integer.class, school.urn()));
  }

  @Override
  public Watermark lock(Collection<Integer> partitions) {
    var wanted = partitions.toArray(Integer[]::new);
    jdbc.update(
        """
        insert into roll_progress (topic_partition, next_offset)
        select unnest(?::integer[]), 0 on conflict do nothing
        """,
        (Object) wanted);
    var known = new TreeMap<Integer, Long>();
    jdbc.query(
        """
        select topic_partition, next_offset from roll_progress
        where topic_partition = any(?) order by topic_partition for update
        """,
        row -> {
          known.put(row.getInt(1), row.getLong(2));
        },
        (Object) wanted);
    return Watermark.of(known);
  }

  @Override
  public void reached(Watermark watermark) {
    watermark
        .next()
        .forEach(
            (partition, next) ->
                jdbc.update(
                    "update roll_progress set next_offset = ? where topic_partition = ?",
                    next,
                    partition));
  }

  @Override
  public void remove(Collection<PupilKey> left) {
    jdbc.update(
        """
        delete from roll_entry e using unnest(?::text[], ?::text[]) as l(urn, id)
        where e.urn = l.urn and e.pupil_id = l.id
        """,
        statement -> keys(statement, left));
  }

  @Override
  public int putNewer(Collection<RollMessage> entries) {
    sealing.prepare(entries.stream().map(e -> Subject.school(e.urn())).distinct().toList());
    return Objects.requireNonNull(
        jdbc.execute((ConnectionCallback<Integer>) c -> upsert(c, List.copyOf(entries))));
  }

  private int upsert(Connection connection, List<RollMessage> entries) throws SQLException {
    try (var upsert =
        connection.prepareStatement(
            """
            insert into roll_entry (urn, pupil_id, pupil_number, revision, sealed)
            select * from unnest(?::text[], ?::text[], ?::bigint[], ?::bigint[], ?::bytea[])
            on conflict (urn, pupil_id) do update
              set revision = excluded.revision, sealed = excluded.sealed
              where roll_entry.revision < excluded.revision
            """)) {
      keys(upsert, entries.stream().map(PupilKey::of).toList());
      upsert.setArray(
          3, longs(connection, entries.stream().map(e -> PupilHash.of(e.pupilId())).toList()));
      upsert.setArray(4, longs(connection, entries.stream().map(RollMessage::revision).toList()));
      upsert.setArray(
          5,
          connection.createArrayOf(
              "bytea", entries.stream().map(this::sealed).toArray(byte[][]::new)));
      return upsert.executeUpdate();
    }
  }

  static void keys(PreparedStatement statement, Collection<PupilKey> pupils) throws SQLException {
    var connection = statement.getConnection();
    statement.setArray(1, texts(connection, pupils.stream().map(PupilKey::urn).toList()));
    statement.setArray(2, texts(connection, pupils.stream().map(PupilKey::pupilId).toList()));
  }

  private static Array texts(Connection connection, List<String> values) throws SQLException {
    return connection.createArrayOf("text", values.toArray(String[]::new));
  }

  private static Array longs(Connection connection, List<Long> values) throws SQLException {
    return connection.createArrayOf("bigint", values.toArray(Long[]::new));
  }

  private byte[] sealed(RollMessage entry) {
    return blobs.seal(entry.urn(), place(PupilKey.of(entry)), entry);
  }

  static String place(PupilKey pupil) {
    return "roll_entry/sealed/" + pupil;
  }
}
