package org.encompass.portal.school.jdbc;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.encompass.portal.access.AccessProperties;
import org.encompass.portal.access.Admission.Training;
import org.encompass.portal.access.PeopleAccounts;
import org.encompass.portal.access.SchoolList;
import org.encompass.portal.domain.Role;
import org.encompass.portal.domain.SchoolKey;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/// What access asks of the schools' lists.
@Repository
class JdbcSchoolList implements SchoolList {
  private static final ZoneId LONDON = ZoneId.of("Europe/London");

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
    var withOthers = schoolsThatOthersRead(contactId);
    return jdbc.query(
        """
        SELECT contact.urn, school.name, contact.role, contact.trained_until,
          contact.since_revision
        FROM contact JOIN school USING (urn) WHERE contact_id = ? ORDER BY school.name, urn
        """,
        (row, number) ->
            new Place(
                new SchoolKey(row.getString("urn")),
                row.getString("name"),
                Role.valueOf(row.getString("role")),
                row.getObject("trained_until", LocalDate.class),
                !withOthers.contains(row.getString("urn")),
                row.getLong("since_revision")),
        contactId);
  }

  // Of the person's schools those where somebody else could read a case today by themselves.
  private Set<String> schoolsThatOthersRead(String contactId) {
    var today = LocalDate.ofInstant(clock.instant(), LONDON);
    var trained =
        jdbc
            .query(
                """
                SELECT other.urn, other.contact_id, other.trained_until FROM contact AS mine
                JOIN contact AS other USING (urn)
                WHERE mine.contact_id = ? AND other.contact_id <> mine.contact_id
                  AND other.role <> 'HEAD'
                """,
                (row, number) ->
                    new Colleague(
                        row.getString("urn"),
                        row.getString("contact_id"),
                        Training.of(row.getObject("trained_until", LocalDate.class), today, grace)),
                contactId)
            .stream()
            .filter(one -> one.training() != Training.NONE)
            .toList();
    var setUp = accounts.setUp(trained.stream().map(Colleague::contactId).toList());
    return trained.stream()
        .filter(one -> setUp.contains(one.contactId()))
        .map(Colleague::urn)
        .collect(Collectors.toUnmodifiableSet());
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
