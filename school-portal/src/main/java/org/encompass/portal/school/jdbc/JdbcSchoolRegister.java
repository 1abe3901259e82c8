package org.encompass.portal.school.jdbc;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.encompass.portal.access.Remit;
import org.encompass.portal.access.RemitCondition;
import org.encompass.portal.school.SchoolRegister;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcSchoolRegister implements SchoolRegister {
  private static final String LISTED =
      "SELECT DISTINCT contact_id FROM contact JOIN school USING (urn) WHERE "
          + RemitCondition.on("school")
          + " ";
  private static final String OPEN = "status IN ('OPEN', 'PROPOSED_TO_CLOSE')";
  private final JdbcClient jdbc;
  private final JdbcTemplate template;

  JdbcSchoolRegister(JdbcClient jdbc, JdbcTemplate template) {
    this.jdbc = jdbc;
    this.template = template;
  }

  @Override
  public Map<String, Entry> of(Collection<String> urns) {
    return jdbc
        .sql(
            """
            SELECT urn, roll_as_of, roll_count, confirmed_on,
              own_list OR own_arrival OR taken_off <> '{}' AS keeps_itself,
              (SELECT count(*) FROM contact WHERE contact.urn = school.urn)::int AS contacts
            FROM school WHERE urn = ANY (:urns)
            """)
        .param("urns", urns.toArray(String[]::new))
        .query(
            (row, number) ->
                new Entry(
                    row.getString("urn"),
                    row.getInt("contacts"),
                    row.getObject("roll_as_of", LocalDate.class),
                    row.getObject("roll_count", Integer.class),
                    row.getObject("confirmed_on", LocalDate.class),
                    row.getBoolean("keeps_itself")))
        .list()
        .stream()
        .collect(Collectors.toMap(Entry::urn, Function.identity()));
  }

  @Override
  public Counts counts(Remit remit) {
    return jdbc.sql(
            """
            SELECT count(*)::int, (count(*) FILTER (WHERE %s))::int,
              (SELECT count(*) FROM contact JOIN school AS listed USING (urn) WHERE %s)::int
            FROM school WHERE %s
            """
                .formatted(OPEN, RemitCondition.on("listed"), RemitCondition.on("school")))
        .params(RemitCondition.values(remit))
        .query((row, number) -> new Counts(row.getInt(1), row.getInt(2), row.getInt(3)))
        .single();
  }

  @Override
  public List<String> contactIdsOf(Remit remit, String urn) {
    return contactIds(jdbc.sql(LISTED + "AND urn = :urn").param("urn", urn), remit);
  }

  @Override
  public List<String> contactIds(Remit remit) {
    return contactIds(jdbc.sql(LISTED), remit);
  }

  @Override
  public List<String> contactIds(Remit remit, Collection<String> among) {
    return contactIds(
        jdbc.sql(LISTED + "AND contact_id = ANY (:ids)").param("ids", among.toArray(String[]::new)),
        remit);
  }

  private static List<String> contactIds(JdbcClient.StatementSpec listed, Remit remit) {
    return listed
        .params(RemitCondition.values(remit))
        .query((row, number) -> row.getString("contact_id"))
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
