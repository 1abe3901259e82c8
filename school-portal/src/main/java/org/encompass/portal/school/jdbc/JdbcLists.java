package org.encompass.portal.school.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.encompass.portal.domain.Role;
import org.encompass.portal.school.Lists;
import org.encompass.schemas.SchoolMessage.Away;
import org.encompass.schemas.SchoolMessage.Calendar;
import org.encompass.schemas.SchoolMessage.Closure;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class JdbcLists implements Lists {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String SCHOOLS =
      """
      SELECT urn, la_code, document -> 'calendar' AS calendar, document -> 'closures' AS closures
      FROM school
      """;
  private final JdbcClient jdbc;

  JdbcLists(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Listed> openAfter(String urn, int atMost) {
    return withPeople(
        jdbc.sql(
                SCHOOLS
                    + """
                    WHERE urn > :urn AND status IN ('OPEN', 'PROPOSED_TO_CLOSE')
                    ORDER BY urn LIMIT :most
                    """)
            .param("urn", urn)
            .param("most", atMost)
            .query((row, number) -> days(row))
            .list());
  }

  @Override
  public Map<String, Listed> of(Collection<String> urns) {
    return withPeople(
            jdbc.sql(SCHOOLS + "WHERE urn = ANY (:urns)")
                .param("urns", urns.toArray(String[]::new))
                .query((row, number) -> days(row))
                .list())
        .stream()
        .collect(Collectors.toMap(Listed::urn, Function.identity()));
  }

  @Override
  public Map<String, Calendar> ofAuthorities() {
    var calendars = new HashMap<String, Calendar>();
    jdbc.sql(SCHOOLS + "WHERE urn LIKE 'LA:%' AND document -> 'calendar' IS NOT NULL")
        .query((row, number) -> days(row))
        .list()
        .forEach(
            one -> {
              if (one.calendar() != null) {
                calendars.put(one.urn().substring("LA:".length()), one.calendar());
              }
            });
    return calendars;
  }

  private List<Listed> withPeople(List<Days> schools) {
    var people = new HashMap<String, List<Person>>();
    jdbc.sql(
            """
            SELECT urn, contact_id, role, trained_until, verified_at IS NOT NULL AS verified, away
            FROM contact WHERE urn = ANY (:urns) ORDER BY urn, position
            """)
        .param("urns", schools.stream().map(Days::urn).toArray(String[]::new))
        .query(
            row -> {
              people
                  .computeIfAbsent(row.getString("urn"), urn -> new ArrayList<>())
                  .add(person(row));
            });
    return schools.stream()
        .map(
            one ->
                new Listed(
                    one.urn(),
                    one.laCode(),
                    one.calendar(),
                    one.closures(),
                    people.getOrDefault(one.urn(), List.of())))
        .toList();
  }

  private static Person person(ResultSet row) throws SQLException {
    return new Person(
        row.getString("contact_id"),
        Role.valueOf(row.getString("role")),
        row.getObject("trained_until", LocalDate.class),
        row.getBoolean("verified"),
        read(row.getString("away"), new TypeReference<List<Away>>() {}, List.of()));
  }

  private static Days days(ResultSet row) throws SQLException {
    var calendar = row.getString("calendar");
    return new Days(
        row.getString("urn"),
        row.getString("la_code"),
        calendar == null ? null : JSON.readValue(calendar, Calendar.class),
        read(row.getString("closures"), new TypeReference<List<Closure>>() {}, List.of()));
  }

  private static <T> T read(@Nullable String json, TypeReference<T> type, T otherwise) {
    return json == null || json.equals("[]") ? otherwise : JSON.readValue(json, type);
  }

  private record Days(
      String urn, @Nullable String laCode, @Nullable Calendar calendar, List<Closure> closures) {}
}
