package org.encompass.portal.school.jdbc;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.encompass.portal.school.SchoolRevision;
import org.encompass.portal.school.Schools;
import org.encompass.schemas.SchoolMessage;
import org.encompass.schemas.wire.WireWriter;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class JdbcSchools implements Schools {
  private static final JsonMapper JSON = JsonMapper.shared();
  private final JdbcTemplate jdbc;
  private final ContactRows contacts;

  JdbcSchools(JdbcTemplate jdbc, ContactRows contacts) {
    this.jdbc = jdbc;
    this.contacts = contacts;
  }

  @Override
  public Map<String, Known> known(Collection<String> urns) {
    var known = new HashMap<String, Known>();
    jdbc.query(
        """
        SELECT urn, revision, imported_revision, fingerprint, roll_as_of, roll_count
        FROM school WHERE urn = ANY (?)
        """,
        row -> {
          known.put(
              row.getString("urn"),
              new Known(
                  row.getLong("revision"),
                  row.getLong("imported_revision"),
                  row.getBytes("fingerprint"),
                  row.getObject("roll_as_of", LocalDate.class),
                  row.getObject("roll_count", Integer.class)));
        },
        (Object) urns.toArray(String[]::new));
    return known;
  }

  @Override
  public void save(List<Change> changes, Instant at) {
    jdbc.batchUpdate(
        """
        INSERT INTO school (urn, revision, name, status, la_code, la_name, force, town, document,
          fingerprint, roll_as_of, roll_count, changed_at, imported_revision)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?)
        ON CONFLICT (urn) DO UPDATE SET revision = excluded.revision, name = excluded.name,
          status = excluded.status, la_code = excluded.la_code, la_name = excluded.la_name,
          force = excluded.force, town = excluded.town, document = excluded.document,
          fingerprint = excluded.fingerprint, roll_as_of = excluded.roll_as_of,
          roll_count = excluded.roll_count, changed_at = excluded.changed_at,
          imported_revision = excluded.imported_revision
        """,
        changes,
        200,
        (row, change) -> {
          var school = change.school();
          row.setString(1, school.urn());
          row.setLong(2, school.revision());
          row.setString(3, school.name());
          row.setString(4, school.status().name());
          row.setString(5, school.laCode());
          row.setString(6, school.laName());
          row.setString(7, school.force());
          row.setString(8, school.town());
          row.setString(9, new String(WireWriter.write(SchoolRevision.publicPart(school)), UTF_8));
          row.setBytes(10, change.fingerprint());
          row.setObject(11, school.rollAsOf(), Types.DATE);
          row.setObject(12, school.rollCount(), Types.INTEGER);
          row.setObject(13, at.atOffset(ZoneOffset.UTC));
          row.setLong(14, change.importedRevision());
        });
    contacts.replace(changes.stream().map(Change::school).toList(), at);
  }

  @Override
  public List<SchoolMessage> noteRolls(
      Map<String, Integer> rollCounts, @Nullable LocalDate asOf, Instant at) {
    var urns = rollCounts.keySet().stream().sorted().toArray(String[]::new);
    jdbc.update(
        """
        UPDATE school SET revision = revision + 1, roll_as_of = coalesce(?::date, roll_as_of),
          roll_count = counted.pupils, changed_at = ?
        FROM unnest(?::text[], ?::int[]) AS counted (urn, pupils) WHERE school.urn = counted.urn
        """,
        asOf,
        at.atOffset(ZoneOffset.UTC),
        urns,
        Arrays.stream(urns).map(rollCounts::get).toArray(Integer[]::new));
    return entries(List.of(urns));
  }

  @Override
  public void markRolls(Collection<String> urns, boolean unfinished) {
    jdbc.update(
        "UPDATE school SET roll_unfinished = ? WHERE urn = ANY (?) AND roll_unfinished <> ?",
        unfinished,
        urns.toArray(String[]::new),
        unfinished);
  }

  private List<SchoolMessage> entries(List<String> urns) {
    var lists = contacts.of(urns);
    var entries = new ArrayList<SchoolMessage>();
    jdbc.query(
        "SELECT * FROM school WHERE urn = ANY (?) ORDER BY urn",
        row -> {
          entries.add(entry(row, lists.get(row.getString("urn"))));
        },
        (Object) urns.toArray(String[]::new));
    return entries;
  }

  static SchoolMessage entry(ResultSet row, @Nullable List<ContactRows.Listed> list)
      throws SQLException {
    return SchoolRevision.whole(
        JSON.readValue(row.getString("document"), SchoolMessage.class),
        row.getLong("revision"),
        list == null ? List.of() : list.stream().map(ContactRows.Listed::contact).toList(),
        row.getObject("roll_as_of", LocalDate.class),
        row.getObject("roll_count", Integer.class));
  }
}
