package org.encompass.portal.school.jdbc;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Period;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.encompass.portal.access.AccessProperties;
import org.encompass.portal.access.Admission.Training;
import org.encompass.portal.access.PeopleAccounts;
import org.encompass.portal.access.SchoolList;
import org.encompass.portal.domain.Role;
import org.encompass.portal.domain.SchoolKey;
import org.encompass.portal.domain.Times;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/// What access asks of the schools' lists.
@Repository
class JdbcSchoolList implements SchoolList {
  private static final String PLACES =
      """
      SELECT contact.urn, contact.contact_id, school.name, contact.role, contact.trained_until,
        contact.since_revision
      FROM contact JOIN school USING (urn)
      """;

  private final JdbcTemplate jdbc;
  private final ContactRows contacts;
  private final PeopleAccounts accounts;
  private final Period grace;
  private final Clock clock;

  JdbcSchoolList(
      JdbcTemplate jdbc,
      ContactRows contacts,
      PeopleAccounts accounts,
      AccessProperties settings,
      Clock clock) {
    this.jdbc = jdbc;
    this.contacts = contacts;
    this.accounts = accounts;
    this.grace = settings.trainingGrace();
    this.clock = clock;
  }

  @Override
  public List<Place> placesOf(String contactId) {
    var readers =
        readersByThemselves("urn IN (SELECT urn FROM contact WHERE contact_id = ?)", contactId);
    return jdbc.query(
        PLACES + "WHERE contact_id = ? ORDER BY school.name, urn",
        (row, number) -> place(row, readers),
        contactId);
  }

  @Override
  public Map<String, Place> placesAt(SchoolKey school) {
    var readers = readersByThemselves("urn = ?", school.value());
    var places = new LinkedHashMap<String, Place>();
    jdbc.query(
        PLACES + "WHERE urn = ? ORDER BY position",
        row -> {
          places.put(row.getString("contact_id"), place(row, readers));
        },
        school.value());
    return places;
  }

  private static Place place(ResultSet row, Map<String, Set<String>> readers) throws SQLException {
    var urn = row.getString("urn");
    var others = new HashSet<>(readers.getOrDefault(urn, Set.of()));
    others.remove(row.getString("contact_id"));
    return new Place(
        new SchoolKey(urn),
        row.getString("name"),
        Role.valueOf(row.getString("role")),
        row.getObject("trained_until", LocalDate.class),
        others.isEmpty(),
        row.getLong("since_revision"));
  }

  // Of some schools those who could read a case today by themselves, by school.
  private Map<String, Set<String>> readersByThemselves(String which, String value) {
    var today = LocalDate.ofInstant(clock.instant(), Times.LONDON);
    var trained =
        jdbc
            .query(
                "SELECT urn, contact_id, trained_until FROM contact WHERE role <> 'HEAD' AND "
                    + which,
                (row, number) ->
                    new Colleague(
                        row.getString("urn"),
                        row.getString("contact_id"),
                        Training.of(row.getObject("trained_until", LocalDate.class), today, grace)),
                value)
            .stream()
            .filter(one -> one.training() != Training.NONE)
            .toList();
    var setUp = accounts.setUp(trained.stream().map(Colleague::contactId).toList());
    return trained.stream()
        .filter(one -> setUp.contains(one.contactId()))
        .collect(groupingBy(Colleague::urn, mapping(Colleague::contactId, toUnmodifiableSet())));
  }

  private record Colleague(String urn, String contactId, Training training) {}

  @Override
  public Map<String, String> namesAt(SchoolKey school) {
    var names = new LinkedHashMap<String, String>();
    contacts
        .of(List.of(school.value()))
        .getOrDefault(school.value(), List.of())
        .forEach(one -> names.put(one.contact().contactId(), one.contact().name()));
    return names;
  }

  @Override
  public Map<String, Instant> listedSince(SchoolKey school) {
    var since = new HashMap<String, Instant>();
    jdbc.query(
        "SELECT contact_id, listed_at FROM contact WHERE urn = ?",
        row -> {
          since.put(
              row.getString("contact_id"),
              row.getObject("listed_at", OffsetDateTime.class).toInstant());
        },
        school.value());
    return since;
  }

  @Override
  public Set<String> awayAt(SchoolKey school, LocalDate day) {
    return new HashSet<>(
        jdbc.queryForList(
            """
            SELECT contact_id FROM contact, jsonb_to_recordset(away) AS one("from" date, "to" date)
            WHERE urn = ? AND ? BETWEEN one."from" AND one."to"
            """,
            String.class,
            school.value(),
            day));
  }
}
