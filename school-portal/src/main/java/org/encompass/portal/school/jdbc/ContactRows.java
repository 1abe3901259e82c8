package org.encompass.portal.school.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.encompass.portal.sealing.AtRest;
import org.encompass.portal.sealing.Place;
import org.encompass.schemas.PersonalData;
import org.encompass.schemas.SchoolMessage;
import org.encompass.schemas.SchoolMessage.Away;
import org.encompass.schemas.SchoolMessage.Contact;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The people on schools' lists: who they are stands sealed, each row for its own place.
@Component
class ContactRows {
  private static final JsonMapper JSON = JsonMapper.shared();
  private final JdbcTemplate jdbc;
  private final AtRest atRest;

  ContactRows(JdbcTemplate jdbc, AtRest atRest) {
    this.jdbc = jdbc;
    this.atRest = atRest;
  }

  /// What of a contact is personal.
  @PersonalData
  record Details(String name, String email, @Nullable String telephone) {
    @Override
    public String toString() {
      return "Details[withheld]";
    }
  }

  /// A contact, the revision that added or renamed the person, and the moment that listed them.
  record Listed(Contact contact, long sinceRevision, Instant listedAt) {
    @Override
    public String toString() {
      return "Listed[since " + sinceRevision + "]";
    }
  }

  /// The lists of these schools, in the schools' own order.
  Map<String, List<Listed>> of(Collection<String> urns) {
    var lists = new HashMap<String, List<Listed>>();
    jdbc.query(
        "SELECT * FROM contact WHERE urn = ANY (?) ORDER BY urn, position",
        row -> {
          lists.computeIfAbsent(row.getString("urn"), urn -> new ArrayList<>()).add(listed(row));
        },
        (Object) urns.toArray(String[]::new));
    return lists;
  }

  /// Makes the schools' lists be what these entries say, from this moment. A list that says so
  /// already is left alone.
  void replace(Collection<SchoolMessage> given, Instant at) {
    var before = of(given.stream().map(SchoolMessage::urn).toList());
    var schools = given.stream().filter(school -> !isSame(school, before)).toList();
    var urns = schools.stream().map(SchoolMessage::urn).toList();
    if (urns.isEmpty()) {
      return;
    }
    jdbc.update("DELETE FROM contact WHERE urn = ANY (?)", (Object) urns.toArray(String[]::new));
    var rows =
        schools.stream()
            .flatMap(school -> school.contacts().stream().map(one -> new Row(school, one)))
            .toList();
    jdbc.batchUpdate(
        """
        INSERT INTO contact (urn, contact_id, position, role, locale, trained_until, verified_at,
          away, since_revision, listed_at, details)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?)
        """,
        rows,
        500,
        (row, one) -> {
          var contact = one.contact();
          var urn = one.school().urn();
          row.setString(1, urn);
          row.setString(2, contact.contactId());
          row.setInt(3, one.school().contacts().indexOf(contact));
          row.setString(4, contact.role().name());
          row.setString(5, contact.locale() == null ? null : contact.locale().name());
          row.setObject(6, contact.trainedUntil(), Types.DATE);
          row.setObject(7, contact.verifiedAt(), Types.TIMESTAMP_WITH_TIMEZONE);
          row.setString(
              8, JSON.writeValueAsString(contact.away() == null ? List.of() : contact.away()));
          var old = before.getOrDefault(urn, List.of());
          row.setLong(9, since(one, old));
          row.setTimestamp(10, Timestamp.from(listedAt(one, old, at)));
          row.setBytes(11, seal(urn, contact));
        });
  }

  private static boolean isSame(SchoolMessage school, Map<String, List<Listed>> before) {
    return before.getOrDefault(school.urn(), List.of()).stream()
        .map(Listed::contact)
        .toList()
        .equals(school.contacts());
  }

  private record Row(SchoolMessage school, Contact contact) {
    @Override
    public String toString() {
      return "Row[" + school.urn() + "]";
    }
  }

  private static long since(Row row, List<Listed> before) {
    return before.stream()
        .filter(old -> old.contact().contactId().equals(row.contact().contactId()))
        .filter(old -> old.contact().name().equals(row.contact().name()))
        .mapToLong(Listed::sinceRevision)
        .findFirst()
        .orElse(row.school().revision());
  }

  private static Instant listedAt(Row row, List<Listed> before, Instant now) {
    return before.stream()
        .filter(old -> old.contact().contactId().equals(row.contact().contactId()))
        .map(Listed::listedAt)
        .findFirst()
        .orElse(now);
  }

  private byte[] seal(String urn, Contact contact) {
    var details = new Details(contact.name(), contact.email(), contact.telephone());
    return atRest.seal(JSON.writeValueAsBytes(details), place(urn, contact.contactId()));
  }

  private Listed listed(ResultSet row) throws SQLException {
    var id = row.getString("contact_id");
    var details =
        JSON.readValue(
            atRest.open(row.getBytes("details"), place(row.getString("urn"), id)), Details.class);
    var away = JSON.readValue(row.getString("away"), new TypeReference<List<Away>>() {});
    var locale = row.getString("locale");
    return new Listed(
        new Contact(
            id,
            details.name(),
            SchoolMessage.Role.valueOf(row.getString("role")),
            details.email(),
            details.telephone(),
            locale == null ? null : SchoolMessage.Language.valueOf(locale),
            row.getObject("trained_until", LocalDate.class),
            away.isEmpty() ? null : away,
            row.getObject("verified_at", OffsetDateTime.class)),
        row.getLong("since_revision"),
        row.getObject("listed_at", OffsetDateTime.class).toInstant());
  }

  private static Place place(String urn, String contactId) {
    return new Place("contact", "details", urn + "/" + contactId);
  }
}
