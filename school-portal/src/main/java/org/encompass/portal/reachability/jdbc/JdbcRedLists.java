package org.encompass.portal.reachability.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.encompass.portal.access.Remit;
import org.encompass.portal.access.RemitCondition;
import org.encompass.portal.reachability.Reach;
import org.encompass.portal.reachability.RedList;
import org.encompass.portal.reachability.RedLists;
import org.encompass.portal.reachability.RedSchool;
import org.encompass.portal.school.TakingPart;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcRedLists implements RedLists {
  private static final String SCHOOLS =
      """
      SELECT red_school.*, school.name, school.town, school.la_name, school.force
      FROM red_school JOIN school USING (urn)
      WHERE red_school.day = :day AND
      """
          + RemitCondition.on("school");
  private static final String TAKING_PART =
      "school.status IN ('OPEN', 'PROPOSED_TO_CLOSE') AND " + TakingPart.OF_SCHOOL;
  private static final String ORDER = " ORDER BY since, reachable, name, urn LIMIT :most";

  private final JdbcClient jdbc;
  private final JdbcTemplate template;

  JdbcRedLists(JdbcClient jdbc, JdbcTemplate template) {
    this.jdbc = jdbc;
    this.template = template;
  }

  @Override
  public boolean takenSince(LocalDate day, Instant moment) {
    return jdbc.sql("SELECT EXISTS (SELECT FROM red_list WHERE day = ? AND taken_at >= ?)")
        .params(day, moment.atOffset(ZoneOffset.UTC))
        .query(Boolean.class)
        .single();
  }

  @Override
  public void begin(LocalDate day, Instant at) {
    jdbc.sql(
            """
            INSERT INTO red_list (day, taken_at, open_schools, red_schools, new_schools)
            VALUES (?, ?, 0, 0, 0) ON CONFLICT (day) DO UPDATE SET taken_at = excluded.taken_at
            """)
        .params(day, at.atOffset(ZoneOffset.UTC))
        .update();
    jdbc.sql("DELETE FROM red_school WHERE day = ?").param(day).update();
  }

  @Override
  public void add(LocalDate day, Map<String, Reach> schools) {
    template.batchUpdate(
        """
        INSERT INTO red_school (day, urn, since, school_day, listed, reachable, untrained,
          unverified, away, bouncing)
        VALUES (?, ?, coalesce((
            SELECT since FROM red_school WHERE urn = ?
              AND day = (SELECT max(day) FROM red_list WHERE day < ?)), ?),
          ?, ?, ?, ?, ?, ?, ?)
        """,
        schools.entrySet(),
        500,
        (row, school) -> {
          var reach = school.getValue();
          row.setObject(1, day);
          row.setString(2, school.getKey());
          row.setString(3, school.getKey());
          row.setObject(4, day);
          row.setObject(5, day);
          row.setObject(6, reach.schoolDay());
          row.setInt(7, reach.listed());
          row.setInt(8, reach.reachable());
          row.setInt(9, reach.untrained());
          row.setInt(10, reach.unverified());
          row.setInt(11, reach.away());
          row.setInt(12, reach.bouncing());
        });
  }

  @Override
  public void finish(LocalDate day, int openSchools, LocalDate forgetBefore) {
    jdbc.sql(
            "INSERT INTO red_watched (urn, since) SELECT urn, :day FROM school WHERE "
                + TAKING_PART
                + " ON CONFLICT DO NOTHING")
        .param("day", day)
        .update();
    jdbc.sql(
            """
            UPDATE red_list SET open_schools = :open, red_schools = counted.red,
              watched_schools = counted.watched, new_schools = counted.new
            FROM (SELECT count(*)::int AS red, count(watched.urn)::int AS watched,
                    (count(*) FILTER (WHERE red.since = :day AND watched.since < :day))::int AS new
                  FROM red_school AS red LEFT JOIN red_watched AS watched USING (urn)
                  WHERE red.day = :day) AS counted
            WHERE red_list.day = :day
            """)
        .param("open", openSchools)
        .param("day", day)
        .update();
    jdbc.sql("DELETE FROM red_school WHERE day < ?").param(forgetBefore).update();
  }

  @Override
  public boolean anyTakesPart() {
    return jdbc.sql("SELECT EXISTS (SELECT FROM school WHERE " + TAKING_PART + ")")
        .query(Boolean.class)
        .single();
  }

  @Override
  public Optional<RedList> newest() {
    return jdbc.sql("SELECT * FROM red_list ORDER BY day DESC LIMIT 1")
        .query(
            (row, number) ->
                new RedList(
                    row.getObject("day", LocalDate.class),
                    row.getObject("taken_at", OffsetDateTime.class).toInstant(),
                    row.getInt("open_schools"),
                    row.getInt("red_schools"),
                    row.getInt("watched_schools"),
                    row.getInt("new_schools")))
        .optional();
  }

  @Override
  public Optional<LocalDate> before(LocalDate day) {
    return jdbc.sql("SELECT day FROM red_list WHERE day < ? ORDER BY day DESC LIMIT 1")
        .param(day)
        .query(LocalDate.class)
        .optional();
  }

  @Override
  public int count(LocalDate day, Remit remit) {
    return jdbc.sql("SELECT count(*)::int FROM (" + SCHOOLS + ") AS red")
        .param("day", day)
        .params(RemitCondition.values(remit))
        .query(Integer.class)
        .single();
  }

  @Override
  public List<RedSchool> of(LocalDate day, Remit remit, int from, int atMost) {
    return jdbc.sql(SCHOOLS + ORDER + " OFFSET :from")
        .param("day", day)
        .param("from", from)
        .param("most", atMost)
        .params(RemitCondition.values(remit))
        .query(JdbcRedLists::school)
        .list();
  }

  @Override
  public List<RedSchool> notOn(LocalDate day, LocalDate other, Remit remit, int atMost) {
    return jdbc.sql(
            SCHOOLS
                + """
                 AND NOT EXISTS (SELECT FROM red_school AS there
                  WHERE there.day = :other AND there.urn = red_school.urn)
                """
                + ORDER)
        .param("day", day)
        .param("other", other)
        .param("most", atMost)
        .params(RemitCondition.values(remit))
        .query(JdbcRedLists::school)
        .list();
  }

  @Override
  public Map<String, LocalDate> since(Collection<String> urns) {
    var since = new HashMap<String, LocalDate>();
    jdbc.sql(
            """
            SELECT urn, since FROM red_school
            WHERE urn = ANY (:urns) AND day = (SELECT max(day) FROM red_list)
            """)
        .param("urns", urns.toArray(String[]::new))
        .query(
            row -> {
              since.put(row.getString("urn"), row.getObject("since", LocalDate.class));
            });
    return since;
  }

  @Override
  public int changedSince(Instant moment, Remit remit) {
    return jdbc.sql(
            """
            SELECT count(*)::int FROM school
            WHERE changed_at > :moment AND status IN ('OPEN', 'PROPOSED_TO_CLOSE') AND
            """
                + RemitCondition.on("school"))
        .param("moment", moment.atOffset(ZoneOffset.UTC))
        .params(RemitCondition.values(remit))
        .query(Integer.class)
        .single();
  }

  @Override
  public List<String> urns(LocalDate day, Remit remit) {
    return jdbc.sql("SELECT urn FROM (" + SCHOOLS + ") AS red ORDER BY urn")
        .param("day", day)
        .params(RemitCondition.values(remit))
        .query((row, number) -> row.getString(1))
        .list();
  }

  private static RedSchool school(ResultSet row, int number) throws SQLException {
    return new RedSchool(
        row.getString("urn"),
        row.getString("name"),
        row.getString("town"),
        row.getString("la_name"),
        row.getString("force"),
        row.getObject("since", LocalDate.class),
        new Reach(
            row.getObject("school_day", LocalDate.class),
            row.getInt("listed"),
            row.getInt("reachable"),
            row.getInt("untrained"),
            row.getInt("unverified"),
            row.getInt("away"),
            row.getInt("bouncing")));
  }
}
