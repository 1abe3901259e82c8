package org.encompass.portal.school.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.encompass.portal.access.Unconfirmed;
import org.encompass.portal.domain.SchoolKey;
import org.encompass.portal.school.Newcomers;
import org.encompass.portal.sealing.AtRest;
import org.encompass.portal.sealing.Place;
import org.encompass.schemas.SchoolMessage.Contact;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class JdbcNewcomers implements Newcomers, Unconfirmed {
  private static final JsonMapper JSON = JsonMapper.shared();
  // Whom a file has put on the list meanwhile waits no longer.
  private static final String WAITING =
      """
      SELECT * FROM newcomer AS one
      WHERE NOT EXISTS (
        SELECT FROM contact WHERE contact.urn = one.urn AND contact.contact_id = one.contact_id)
      """;

  private final JdbcClient jdbc;
  private final AtRest atRest;

  JdbcNewcomers(JdbcClient jdbc, AtRest atRest) {
    this.jdbc = jdbc;
    this.atRest = atRest;
  }

  @Override
  public void add(Newcomer newcomer) {
    var school = newcomer.school();
    var id = newcomer.contactId();
    jdbc.sql(
            """
            INSERT INTO newcomer (urn, contact_id, invited_by, invited_at, details)
            VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
            """)
        .param(school.value())
        .param(id)
        .param(newcomer.invitedBy())
        .param(newcomer.invitedAt().atOffset(ZoneOffset.UTC))
        .param(atRest.seal(JSON.writeValueAsBytes(newcomer.contact()), place(school, id)))
        .update();
  }

  @Override
  public List<Newcomer> at(SchoolKey school) {
    return jdbc.sql(WAITING + " AND urn = ? ORDER BY invited_at, contact_id")
        .param(school.value())
        .query(this::newcomer)
        .list();
  }

  @Override
  public List<Newcomer> all() {
    return jdbc.sql(WAITING + " ORDER BY invited_at, contact_id").query(this::newcomer).list();
  }

  @Override
  public void remove(SchoolKey school, String contactId) {
    jdbc.sql("DELETE FROM newcomer WHERE urn = ? AND contact_id = ?")
        .params(school.value(), contactId)
        .update();
  }

  @Override
  public List<At> waitingFor(String contactId) {
    return jdbc.sql(
            """
            SELECT DISTINCT school.urn, school.name FROM newcomer
            JOIN contact AS me ON me.urn = newcomer.urn AND me.contact_id = :me
            JOIN school ON school.urn = newcomer.urn
            WHERE newcomer.invited_by <> :me AND NOT EXISTS (
              SELECT FROM contact
              WHERE contact.urn = newcomer.urn AND contact.contact_id = newcomer.contact_id)
            ORDER BY school.name, school.urn
            """)
        .param("me", contactId)
        .query((row, number) -> new At(new SchoolKey(row.getString("urn")), row.getString("name")))
        .list();
  }

  private Newcomer newcomer(ResultSet row, int number) throws SQLException {
    var school = new SchoolKey(row.getString("urn"));
    var sealed = row.getBytes("details");
    return new Newcomer(
        school,
        JSON.readValue(
            atRest.open(sealed, place(school, row.getString("contact_id"))), Contact.class),
        row.getString("invited_by"),
        row.getObject("invited_at", OffsetDateTime.class).toInstant());
  }

  private static Place place(SchoolKey school, String contactId) {
    return new Place("newcomer", "details", school.value() + "/" + contactId);
  }
}
