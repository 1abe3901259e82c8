package org.encompass.notifier.reference.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import org.encompass.notifier.domain.Folded;
import org.encompass.notifier.keys.MatchKeys;
import org.encompass.notifier.keys.Sealing;
import org.encompass.notifier.keys.Subject;
import org.encompass.notifier.reference.ReferenceSettings;
import org.encompass.notifier.reference.Roll;
import org.encompass.notifier.reference.RollRows;
import org.encompass.schemas.RollMessage;
import org.encompass.schemas.SchoolMessage;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/// Sealed roll entries, found by keyed hashes of what they are looked up by. Written set by set: a
/// county's roll arrives in one go.
@Repository
class JdbcRoll implements Roll, RollRows {
  private final JdbcTemplate jdbc;
  private final Blobs blobs;
  private final Sealing sealing;
  private final MatchKeys keys;
  private final ReferenceSettings settings;

  JdbcRoll(
      JdbcTemplate jdbc, Blobs blobs, Sealing sealing, MatchKeys keys, ReferenceSettings settings) {
    this.jdbc = jdbc;
    this.blobs = blobs;
    this.sealing = sealing;
    this.keys = keys;
    this.settings = settings;
  }

  @Override
  public List<RollMessage> exact(String givenNames, String familyName, LocalDate dateOfBirth) {
    return byKey(exactKey(givenNames, familyName, dateOfBirth));
  }

  @Override
  public List<RollMessage> sameFamilyAndBirthday(String familyName, LocalDate dateOfBirth) {
    return byKey(familyKey(familyName, dateOfBirth));
  }

  private List<RollMessage> byKey(byte[] key) {
    return jdbc.query(
        """
        select e.urn, e.pupil_id, e.sealed from roll_key k
        join roll_entry e on e.urn = k.urn and e.pupil_id = k.pupil_id
        where k.match_key = ? order by e.urn, e.pupil_id limit 50
        """,
        this::entry,
        (Object) key);
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
  public void remove(Collection<PupilKey> left) {
    jdbc.execute(
        (ConnectionCallback<Integer>)
            connection -> {
              try (var delete =
                  connection.prepareStatement(
                      """
                      delete from roll_entry e using unnest(?::text[], ?::text[]) as l(urn, id)
                      where e.urn = l.urn and e.pupil_id = l.id
                      """)) {
                keys(connection, delete, left);
                return delete.executeUpdate();
              }
            });
  }

  @Override
  public int putNewer(Collection<RollMessage> entries) {
    sealing.prepare(entries.stream().map(e -> Subject.school(e.urn())).distinct().toList());
    var byKey = new HashMap<PupilKey, RollMessage>();
    entries.forEach(entry -> byKey.put(PupilKey.of(entry), entry));
    var written =
        Objects.requireNonNull(
            jdbc.execute(
                (ConnectionCallback<List<PupilKey>>)
                    connection -> upsert(connection, List.copyOf(byKey.values()))));
    if (!written.isEmpty()) {
      jdbc.execute((ConnectionCallback<Integer>) connection -> putKeys(connection, written, byKey));
    }
    return written.size();
  }

  private List<PupilKey> upsert(Connection connection, List<RollMessage> entries)
      throws SQLException {
    try (var upsert =
        connection.prepareStatement(
            """
            insert into roll_entry (urn, pupil_id, revision, sealed)
            select * from unnest(?::text[], ?::text[], ?::bigint[], ?::bytea[])
            on conflict (urn, pupil_id) do update
              set revision = excluded.revision, sealed = excluded.sealed
              where roll_entry.revision < excluded.revision
            returning urn, pupil_id
            """)) {
      keys(connection, upsert, entries.stream().map(PupilKey::of).toList());
      upsert.setArray(
          3,
          connection.createArrayOf(
              "bigint", entries.stream().map(RollMessage::revision).toArray(Long[]::new)));
      upsert.setArray(
          4,
          connection.createArrayOf(
              "bytea", entries.stream().map(this::sealed).toArray(byte[][]::new)));
      var written = new ArrayList<PupilKey>();
      try (var rows = upsert.executeQuery()) {
        while (rows.next()) {
          written.add(new PupilKey(rows.getString(1), rows.getString(2)));
        }
      }
      return written;
    }
  }

  private int putKeys(
      Connection connection, List<PupilKey> written, HashMap<PupilKey, RollMessage> byKey)
      throws SQLException {
    try (var delete =
        connection.prepareStatement(
            """
            delete from roll_key k using unnest(?::text[], ?::text[]) as w(urn, id)
            where k.urn = w.urn and k.pupil_id = w.id
            """)) {
      keys(connection, delete, written);
      delete.executeUpdate();
    }
    var twice = new ArrayList<>(written);
    twice.addAll(written);
    var hashes = new ArrayList<byte[]>();
    written.forEach(pupil -> hashes.add(exactKey(Objects.requireNonNull(byKey.get(pupil)))));
    written.forEach(pupil -> hashes.add(familyKey(Objects.requireNonNull(byKey.get(pupil)))));
    try (var insert =
        connection.prepareStatement(
            """
            insert into roll_key (urn, pupil_id, match_key)
            select * from unnest(?::text[], ?::text[], ?::bytea[])
            """)) {
      keys(connection, insert, twice);
      insert.setArray(3, connection.createArrayOf("bytea", hashes.toArray(byte[][]::new)));
      return insert.executeUpdate();
    }
  }

  private static void keys(
      Connection connection, PreparedStatement statement, Collection<PupilKey> pupils)
      throws SQLException {
    statement.setArray(
        1,
        connection.createArrayOf(
            "text", pupils.stream().map(PupilKey::urn).toArray(String[]::new)));
    statement.setArray(
        2,
        connection.createArrayOf(
            "text", pupils.stream().map(PupilKey::pupilId).toArray(String[]::new)));
  }

  private byte[] sealed(RollMessage entry) {
    return blobs.seal(entry.urn(), place(PupilKey.of(entry)), entry);
  }

  private static String place(PupilKey pupil) {
    return "roll_entry/sealed/" + pupil;
  }

  private byte[] exactKey(RollMessage entry) {
    return exactKey(entry.givenNames(), entry.familyName(), entry.dateOfBirth());
  }

  private byte[] exactKey(String given, String family, LocalDate born) {
    return keys.hmac("person|" + Folded.of(given) + "|" + Folded.of(family) + "|" + born);
  }

  private byte[] familyKey(RollMessage entry) {
    return familyKey(entry.familyName(), entry.dateOfBirth());
  }

  private byte[] familyKey(String family, LocalDate born) {
    return keys.hmac("family|" + Folded.of(family) + "|" + born);
  }
}
