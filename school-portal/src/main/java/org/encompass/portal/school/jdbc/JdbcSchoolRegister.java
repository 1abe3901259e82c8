package org.encompass.portal.school.jdbc;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.encompass.portal.school.SchoolRegister;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcSchoolRegister implements SchoolRegister {
  // Trained, there, and one who reads cases: a head is told only that an alert waits.
  private static final String READINESS =
      """
      SELECT school.*, count(contact.contact_id)::int AS contacts,
        school.own_list OR school.own_arrival OR school.taken_off <> '{}' AS keeps_itself,
        (count(*) FILTER (WHERE contact.role <> 'HEAD' AND contact.trained_until >= :today
          AND NOT EXISTS (
            SELECT FROM jsonb_to_recordset(contact.away) AS days ("from" date, "to" date)
            WHERE :today BETWEEN days."from" AND days."to")))::int AS ready
      FROM school LEFT JOIN contact USING (urn)
      """;
  private static final String OPEN = "status IN ('OPEN', 'PROPOSED_TO_CLOSE')";
  private final JdbcClient jdbc;
  private final JdbcTemplate template;

  JdbcSchoolRegister(JdbcClient jdbc, JdbcTemplate template) {
    this.jdbc = jdbc;
    this.template = template;
  }

  @Override
  public List<Entry> find(String words, boolean onlyUnready, LocalDate today, int atMost) {
    return jdbc.sql(
            "SELECT * FROM ("
                + READINESS
                + """
                WHERE :words = '' OR school.name ILIKE :like OR school.urn = :words
                  OR school.la_name ILIKE :like OR school.town ILIKE :like
                GROUP BY school.urn) AS entry
                """
                + (onlyUnready ? " WHERE ready < 2 AND " + OPEN : "")
                + " ORDER BY ("
                + OPEN
                + " AND ready < 2) DESC, name, urn LIMIT :most")
        .param("today", today)
        .param("words", words)
        .param("like", "%" + words.replaceAll("([\\\\%_])", "\\\\$1") + "%")
        .param("most", atMost)
        .query(
            (row, number) ->
                new Entry(
                    row.getString("urn"),
                    row.getString("name"),
                    row.getString("status"),
                    row.getString("la_name"),
                    row.getString("force"),
                    row.getString("town"),
                    row.getInt("contacts"),
                    row.getInt("ready"),
                    row.getObject("roll_as_of", LocalDate.class),
                    row.getObject("roll_count", Integer.class),
                    row.getObject("confirmed_on", LocalDate.class),
                    row.getBoolean("keeps_itself")))
        .list();
  }

  @Override
  public Totals totals(LocalDate today) {
    return jdbc.sql(
            "SELECT count(*)::int, (count(*) FILTER (WHERE "
                + OPEN
                + "))::int, (count(*) FILTER (WHERE ready < 2 AND "
                + OPEN
                + "))::int, coalesce(sum(contacts), 0)::int FROM ("
                + READINESS
                + " GROUP BY school.urn) AS entry")
        .param("today", today)
        .query(
            (row, number) -> new Totals(row.getInt(1), row.getInt(2), row.getInt(3), row.getInt(4)))
        .single();
  }

  @Override
  public List<String> contactIdsOf(String urn) {
    return jdbc.sql("SELECT contact_id FROM contact WHERE urn = :urn ORDER BY position")
        .param("urn", urn)
        .query((row, number) -> row.getString(1))
        .list();
  }

  @Override
  public List<String> contactIds() {
    return jdbc.sql("SELECT DISTINCT contact_id FROM contact ORDER BY contact_id")
        .query((row, number) -> row.getString(1))
        .list();
  }

  @Override
  public Map<String, Naming> names(Collection<String> urns) {
    var names = new HashMap<String, Naming>();
    template.query(
        "SELECT urn, name, la_code, la_name FROM school WHERE urn = ANY (?)",
        row -> {
          names.put(
              row.getString(1), new Naming(row.getString(2), row.getString(3), row.getString(4)));
        },
        (Object) urns.toArray(String[]::new));
    return names;
  }
}
