package org.encompass.portal.calendar.jdbc;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.encompass.portal.access.Remit;
import org.encompass.portal.access.RemitCondition;
import org.encompass.portal.calendar.CalendarBook;
import org.encompass.portal.calendar.Days;
import org.encompass.portal.calendar.Entry;
import org.encompass.portal.calendar.Reach;
import org.encompass.portal.domain.SchoolKey;
import org.encompass.portal.school.TakingPart;
import org.encompass.schemas.SchoolMessage.Calendar;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class JdbcCalendarBook implements CalendarBook {
  private static final String OPEN =
      "school.status IN ('OPEN', 'PROPOSED_TO_CLOSE') AND school.urn NOT LIKE 'LA:%'";
  private static final String ENTRIES =
      """
      SELECT school.urn, school.name, school.la_code, school.la_name,
        school.document -> 'calendar' AS own, authority.document -> 'calendar' AS authority
      FROM school LEFT JOIN school AS authority
        ON authority.urn = 'LA:' || school.la_code AND authority.urn <> school.urn
      """;

  private final JdbcClient jdbc;
  private final JsonMapper json = JsonMapper.builder().build();

  JdbcCalendarBook(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Optional<Entry> find(SchoolKey key, Remit remit) {
    return jdbc.sql(ENTRIES + " WHERE school.urn = :urn AND " + RemitCondition.on("school"))
        .param("urn", key.value())
        .params(RemitCondition.values(remit))
        .query((row, _) -> entry(row))
        .optional();
  }

  @Override
  public List<Reach> openSchools(Remit remit) {
    return openSchools(remit, "true");
  }

  @Override
  public List<Reach> takingPart() {
    return openSchools(Remit.EVERYTHING, TakingPart.OF_SCHOOL);
  }

  private List<Reach> openSchools(Remit remit, String which) {
    return jdbc.sql(
            """
            SELECT school.urn, school.name, school.la_code, school.la_name,
              school.document -> 'calendar' ->> 'validFrom' AS own_from,
              school.document -> 'calendar' ->> 'validTo' AS own_to,
              authority.document -> 'calendar' ->> 'validFrom' AS authority_from,
              authority.document -> 'calendar' ->> 'validTo' AS authority_to
            FROM school LEFT JOIN school AS authority ON authority.urn = 'LA:' || school.la_code
            """
                + " WHERE "
                + OPEN
                + " AND "
                + RemitCondition.on("school")
                + " AND "
                + which)
        .params(RemitCondition.values(remit))
        .query(
            (row, _) ->
                new Reach(
                    new SchoolKey(row.getString("urn")),
                    row.getString("name"),
                    row.getString("la_code"),
                    row.getString("la_name"),
                    days(row, "own"),
                    days(row, "authority")))
        .list();
  }

  private static @Nullable Days days(ResultSet row, String whose) throws SQLException {
    var from = row.getString(whose + "_from");
    return from == null
        ? null
        : new Days(LocalDate.parse(from), LocalDate.parse(row.getString(whose + "_to")));
  }

  @Override
  public int relyingOn(String laCode) {
    return jdbc.sql(
            "SELECT count(*)::int FROM school WHERE la_code = :code AND document -> 'calendar' IS"
                + " NULL AND "
                + OPEN)
        .param("code", laCode)
        .query(Integer.class)
        .single();
  }

  private Entry entry(ResultSet row) throws SQLException {
    return new Entry(
        new SchoolKey(row.getString("urn")),
        row.getString("name"),
        row.getString("la_code"),
        row.getString("la_name"),
        calendar(row.getString("own")),
        calendar(row.getString("authority")));
  }

  private @Nullable Calendar calendar(@Nullable String document) {
    return document == null || document.equals("null")
        ? null
        : json.readValue(document.getBytes(UTF_8), Calendar.class);
  }
}
