package org.encompass.portal.school.jdbc;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.encompass.portal.access.SchoolList;
import org.encompass.portal.domain.Role;
import org.encompass.portal.domain.SchoolKey;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/// What access asks of the schools' lists.
@Repository
class JdbcSchoolList implements SchoolList {
  private final JdbcTemplate jdbc;
  private final ContactRows contacts;

  JdbcSchoolList(JdbcTemplate jdbc, ContactRows contacts) {
    this.jdbc = jdbc;
    this.contacts = contacts;
  }

  @Override
  public List<Place> placesOf(String contactId) {
    return jdbc.query(
        """
        SELECT contact.urn, school.name, contact.role, contact.trained_until,
          contact.since_revision, NOT EXISTS (
            SELECT FROM contact AS other WHERE other.urn = contact.urn
              AND other.contact_id <> contact.contact_id AND other.role <> 'HEAD') AS only_contact
        FROM contact JOIN school USING (urn) WHERE contact_id = ? ORDER BY school.name, urn
        """,
        (row, number) ->
            new Place(
                new SchoolKey(row.getString("urn")),
                row.getString("name"),
                Role.valueOf(row.getString("role")),
                row.getObject("trained_until", LocalDate.class),
                row.getBoolean("only_contact"),
                row.getLong("since_revision")),
        contactId);
  }

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
