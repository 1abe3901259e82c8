package org.encompass.portal.alert.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.encompass.portal.alert.Attempt;
import org.encompass.portal.alert.Look;

/// Rows about looking, read.
final class LookRows {
  private LookRows() {}

  static Look look(ResultSet row, int number) throws SQLException {
    return new Look(
        id(row),
        row.getString("contact_id"),
        row.getInt("content_version"),
        Look.Way.valueOf(row.getString("way")),
        instant(row, "looked_at"));
  }

  static Attempt attempt(ResultSet row, int number) throws SQLException {
    return new Attempt(
        id(row),
        row.getString("contact_id"),
        instant(row, "first_at"),
        instant(row, "last_at"),
        row.getInt("times"));
  }

  static UUID id(ResultSet row) throws SQLException {
    return row.getObject("notification_id", UUID.class);
  }

  static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
