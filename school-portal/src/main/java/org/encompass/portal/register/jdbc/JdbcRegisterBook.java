package org.encompass.portal.register.jdbc;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.encompass.portal.access.Remit;
import org.encompass.portal.access.RemitCondition;
import org.encompass.portal.register.Authority;
import org.encompass.portal.register.PoliceAreas;
import org.encompass.portal.register.RegisterBook;
import org.encompass.portal.register.Standing;
import org.encompass.schemas.SchoolMessage;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class JdbcRegisterBook implements RegisterBook {
  private static final JsonMapper JSON = JsonMapper.shared();

  // Of what the notifier reported to this school, what nobody has answered and nobody has closed.
  private static final String STANDING =
      """
      SELECT document, coalesce(roll_count, 0) AS pupils, coalesce(people, 0) AS contacts,
        coalesce(unanswered, 0) AS alerts
      FROM school
      LEFT JOIN (SELECT urn, count(*)::int AS people FROM contact GROUP BY urn) AS list USING (urn)
      LEFT JOIN (
        SELECT urn, count(*)::int AS unanswered FROM receipt_fact
        WHERE state IN ('HELD', 'SCHEDULED', 'TOLD', 'READ') AND settled_at IS NULL
        GROUP BY urn) AS open USING (urn)
      ORDER BY urn
      """;
  private static final String UNASSIGNED =
      """
      FROM school
      WHERE force IS NULL AND status IN ('OPEN', 'PROPOSED_TO_CLOSE') AND urn NOT LIKE 'LA:%%'
        AND (:words = '' OR name ILIKE :like OR town ILIKE :like OR la_name ILIKE :like
          OR urn = :words)
        AND %s
      """
          .formatted(RemitCondition.on("school"));

  private final JdbcClient jdbc;
  private final JdbcTemplate template;

  JdbcRegisterBook(JdbcClient jdbc, JdbcTemplate template) {
    this.jdbc = jdbc;
    this.template = template;
  }

  @Override
  public Map<String, Standing> standing() {
    var standing = new HashMap<String, Standing>();
    template.query(
        STANDING,
        row -> {
          var school = JSON.readValue(row.getString("document"), SchoolMessage.class);
          standing.put(
              school.urn(),
              new Standing(
                  school, row.getInt("contacts"), row.getInt("alerts"), row.getInt("pupils")));
        });
    return standing;
  }

  @Override
  public void hold(Collection<String> urns) {
    template.query(
        "SELECT urn FROM school WHERE urn = ANY (?) ORDER BY urn FOR UPDATE",
        row -> {},
        (Object) urns.toArray(String[]::new));
  }

  @Override
  public PoliceAreas areas() {
    var forces = new HashMap<String, String>();
    template.query(
        "SELECT code, force FROM police_area",
        row -> {
          forces.put(row.getString("code"), row.getString("force"));
        });
    return new PoliceAreas(forces);
  }

  @Override
  public boolean note(Collection<Area> areas, PoliceAreas known) {
    var noted =
        template.batchUpdate(
            """
            INSERT INTO police_area AS standing (code, name, force) VALUES (?, ?, ?)
            ON CONFLICT (code) DO UPDATE SET name = excluded.name, force = excluded.force
            WHERE standing.force IN (excluded.force, ?)
            """,
            areas,
            500,
            (row, area) -> {
              row.setString(1, area.code());
              row.setString(2, area.name());
              row.setString(3, area.force());
              row.setString(4, known.forces().get(area.code()));
            });
    return Arrays.stream(noted).flatMapToInt(Arrays::stream).allMatch(rows -> rows == 1);
  }

  // What a smaller file does not tell stays.
  @Override
  public void place(Collection<Place> places) {
    template.batchUpdate(
        """
        INSERT INTO register_place AS known (urn, number, district) VALUES (?, ?, ?)
        ON CONFLICT (urn) DO UPDATE SET number = coalesce(excluded.number, known.number),
          district = coalesce(excluded.district, known.district)
        WHERE (known.number, known.district) IS DISTINCT FROM
          (coalesce(excluded.number, known.number), coalesce(excluded.district, known.district))
        """,
        places,
        500,
        (row, place) -> {
          row.setString(1, place.urn());
          row.setString(2, place.number());
          row.setString(3, place.district());
        });
  }

  @Override
  public Map<String, String> districts() {
    var districts = new HashMap<String, String>();
    template.query(
        "SELECT urn, district FROM register_place WHERE district IS NOT NULL",
        row -> {
          districts.put(row.getString("urn"), row.getString("district"));
        });
    return districts;
  }

  @Override
  public Unassigned unassigned(Remit remit, String words, int atMost) {
    var like = "%" + words.replaceAll("([\\\\%_])", "\\\\$1") + "%";
    var first =
        jdbc.sql("SELECT document " + UNASSIGNED + "ORDER BY la_name, name, urn LIMIT :most")
            .params(RemitCondition.values(remit))
            .param("words", words)
            .param("like", like)
            .param("most", atMost)
            .query((row, _) -> JSON.readValue(row.getString(1), SchoolMessage.class))
            .list();
    var total =
        jdbc.sql("SELECT count(*) " + UNASSIGNED)
            .params(RemitCondition.values(remit))
            .param("words", words)
            .param("like", like)
            .query(Long.class)
            .single();
    return new Unassigned(first, total);
  }

  @Override
  public List<Authority> authorities(Remit remit) {
    return jdbc.sql(
            """
            SELECT la_code, name, force FROM school
            WHERE urn LIKE 'LA:%' AND la_code IS NOT NULL AND force IS NOT NULL AND
            """
                + RemitCondition.on("school")
                + " ORDER BY name, la_code")
        .params(RemitCondition.values(remit))
        .query((row, _) -> new Authority(row.getString(1), row.getString(2), row.getString(3)))
        .list();
  }
}
