package org.encompass.portal.roll.jdbc;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.encompass.portal.access.SchoolScope;
import org.encompass.portal.domain.SchoolKey;
import org.encompass.portal.roll.RollRows;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/// Rows of schools, so each question names its schools first. Ids travel as arrays: one
/// statement a batch.
@Repository
class JdbcRollRows implements RollRows {
  private final JdbcTemplate jdbc;
  private final SchoolScope scope;

  JdbcRollRows(JdbcTemplate jdbc, SchoolScope scope) {
    this.jdbc = jdbc;
    this.scope = scope;
  }

  @Override
  public Map<Pupil, Published> published(Collection<Pupil> pupils) {
    return scope.within(
        schools(pupils),
        () -> {
          var found = new HashMap<Pupil, Published>();
          jdbc.query(
              """
              SELECT urn, pupil_id, revision, row_hash FROM roll_row
              JOIN unnest(?::text[], ?::text[]) AS asked (urn, pupil_id) USING (urn, pupil_id)
              """,
              row -> {
                found.put(
                    pupil(row.getString(1), row.getString(2)),
                    new Published(row.getLong(3), row.getBytes(4)));
              },
              urns(pupils),
              ids(pupils));
          return found;
        });
  }

  @Override
  public void notePublished(Map<Pupil, Published> rows, Instant at) {
    if (rows.isEmpty()) {
      return;
    }
    var pupils = rows.keySet();
    var states = rows.values();
    scope.within(
        schools(pupils),
        () ->
            jdbc.update(
                """
                INSERT INTO roll_row (urn, pupil_id, revision, row_hash, published_at)
                SELECT urn, pupil_id, revision, row_hash, ?
                FROM unnest(?::text[], ?::text[], ?::bigint[], ?::bytea[])
                  AS sent (urn, pupil_id, revision, row_hash)
                ON CONFLICT (urn, pupil_id) DO UPDATE SET revision = excluded.revision,
                  row_hash = excluded.row_hash, published_at = excluded.published_at
                """,
                at.atOffset(ZoneOffset.UTC),
                urns(pupils),
                ids(pupils),
                states.stream().map(Published::revision).toArray(Long[]::new),
                states.stream().map(Published::hash).toArray(byte[][]::new)));
  }

  @Override
  public List<Pupil> of(Collection<SchoolKey> schools) {
    return scope.within(
        schools,
        () ->
            jdbc.query(
                "SELECT urn, pupil_id FROM roll_row WHERE urn = ANY (?) ORDER BY urn, pupil_id",
                (row, number) -> pupil(row.getString(1), row.getString(2)),
                (Object) keys(schools)));
  }

  @Override
  public void forget(Collection<Pupil> pupils) {
    if (pupils.isEmpty()) {
      return;
    }
    scope.within(
        schools(pupils),
        () ->
            jdbc.update(
                """
                DELETE FROM roll_row USING unnest(?::text[], ?::text[]) AS gone (urn, pupil_id)
                WHERE roll_row.urn = gone.urn AND roll_row.pupil_id = gone.pupil_id
                """,
                urns(pupils),
                ids(pupils)));
  }

  @Override
  public Map<SchoolKey, Integer> counts(Collection<SchoolKey> schools) {
    return scope.within(
        schools,
        () -> {
          var counts = new TreeMap<SchoolKey, Integer>();
          jdbc.query(
              "SELECT urn, count(*)::int FROM roll_row WHERE urn = ANY (?) GROUP BY urn",
              row -> {
                counts.put(new SchoolKey(row.getString(1)), row.getInt(2));
              },
              (Object) keys(schools));
          return counts;
        });
  }

  private static List<SchoolKey> schools(Collection<Pupil> pupils) {
    return pupils.stream().map(Pupil::school).distinct().toList();
  }

  private static Pupil pupil(String urn, String pupilId) {
    return new Pupil(new SchoolKey(urn), pupilId);
  }

  private static String[] keys(Collection<SchoolKey> schools) {
    return schools.stream().map(SchoolKey::value).toArray(String[]::new);
  }

  private static String[] urns(Collection<Pupil> pupils) {
    return pupils.stream().map(pupil -> pupil.school().value()).toArray(String[]::new);
  }

  private static String[] ids(Collection<Pupil> pupils) {
    return pupils.stream().map(Pupil::pupilId).toArray(String[]::new);
  }
}
