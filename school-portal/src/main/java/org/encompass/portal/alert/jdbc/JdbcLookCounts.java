package org.encompass.portal.alert.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.encompass.portal.access.Remit;
import org.encompass.portal.access.RemitCondition;
import org.encompass.portal.alert.LookCounts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Adds the days' numbers up.
@Repository
class JdbcLookCounts implements LookCounts {
  private static final String NUMBERS =
      """
        coalesce(sum(looks) FILTER (WHERE way = 'LIST'), 0) AS listed,
        coalesce(sum(looks) FILTER (WHERE way = 'PAGE'), 0) AS pages,
        coalesce(sum(looks) FILTER (WHERE way = 'PRINT'), 0) AS prints,
        coalesce(sum(looks) FILTER (WHERE way IN ('PDF', 'JSON')), 0) AS exports,
        coalesce(sum(looks) FILTER (WHERE way = 'HIDDEN'), 0) AS hidden
      """;
  private static final String OF_REMIT =
      "FROM look_count LEFT JOIN school USING (urn) WHERE day >= :day AND "
          + RemitCondition.on("school");

  private final JdbcClient jdbc;

  JdbcLookCounts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Count> since(LocalDate day, Remit remit, int atMost) {
    return jdbc.sql(
            "SELECT urn, coalesce(school.name, urn) AS name, "
                + NUMBERS
                + OF_REMIT
                + """
                 GROUP BY urn, school.name
                ORDER BY hidden DESC, exports DESC, pages DESC, urn LIMIT :most
                """)
        .param("day", day)
        .param("most", atMost)
        .params(RemitCondition.values(remit))
        .query(JdbcLookCounts::count)
        .list();
  }

  @Override
  public Count total(LocalDate since, Remit remit) {
    return jdbc.sql("SELECT '' AS urn, '' AS name, " + NUMBERS + OF_REMIT)
        .param("day", since)
        .params(RemitCondition.values(remit))
        .query(JdbcLookCounts::count)
        .single();
  }

  private static Count count(ResultSet row, int number) throws SQLException {
    return new Count(
        row.getString("urn"),
        row.getString("name"),
        row.getLong("listed"),
        row.getLong("pages"),
        row.getLong("prints"),
        row.getLong("exports"),
        row.getLong("hidden"));
  }
}
