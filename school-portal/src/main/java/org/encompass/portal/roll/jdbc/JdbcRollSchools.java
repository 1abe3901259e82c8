package org.encompass.portal.roll.jdbc;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.encompass.portal.roll.RollSchools;
import org.encompass.portal.roll.file.SchoolNumbers;
import org.encompass.portal.school.TakingPart;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcRollSchools implements RollSchools, SchoolNumbers {
  private static final String FACTS =
      """
      SELECT urn, name, la_code, force, roll_as_of, revision, EXISTS (
        SELECT FROM roll_feed WHERE roll_feed.urn = school.urn) AS fed,
        roll_as_of IS NOT NULL AND NOT roll_unfinished AS complete,
        status IN ('OPEN', 'PROPOSED_TO_CLOSE') AND urn NOT LIKE 'LA:%' AS open,
        ARRAY(SELECT jsonb_array_elements_text(
          coalesce(document -> 'successorUrns', '[]'))) AS successors
      FROM school
      """;
  private final JdbcClient jdbc;

  JdbcRollSchools(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Map<String, Facts> find(Collection<String> urns) {
    return facts(" WHERE urn = ANY (:asked)", urns).stream()
        .collect(toMap(Facts::urn, school -> school));
  }

  @Override
  public List<Facts> withRolls(Collection<String> laCodes) {
    return facts(
        " WHERE la_code = ANY (:asked) AND roll_count > 0"
            + " AND status IN ('OPEN', 'PROPOSED_TO_CLOSE') ORDER BY urn",
        laCodes);
  }

  @Override
  public int withoutRollSince(LocalDate oldest) {
    return jdbc.sql(
            """
            SELECT count(*)::int FROM school
            WHERE status IN ('OPEN', 'PROPOSED_TO_CLOSE') AND urn NOT LIKE 'LA:%'
              AND (roll_as_of IS NULL OR roll_as_of < :oldest) AND
            """
                + TakingPart.OF_SCHOOL)
        .param("oldest", oldest)
        .query((row, number) -> row.getInt(1))
        .single();
  }

  @Override
  public Optional<String> urn(String laCode, String number) {
    var found =
        jdbc.sql(
                """
                SELECT urn FROM school JOIN register_place USING (urn)
                WHERE la_code = :authority AND number = :number
                  AND status IN ('OPEN', 'PROPOSED_TO_CLOSE')
                """)
            .param("authority", laCode)
            .param("number", number)
            .query((row, line) -> row.getString(1))
            .list();
    return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
  }

  private List<Facts> facts(String which, Collection<String> asked) {
    return jdbc.sql(FACTS + which)
        .param("asked", asked.toArray(String[]::new))
        .query(
            (row, number) ->
                new Facts(
                    row.getString("urn"),
                    row.getString("name"),
                    row.getString("la_code"),
                    row.getString("force"),
                    row.getBoolean("open"),
                    List.of((String[]) row.getArray("successors").getArray()),
                    row.getBoolean("fed"),
                    row.getObject("roll_as_of", LocalDate.class),
                    row.getBoolean("complete"),
                    row.getLong("revision")))
        .list();
  }
}
