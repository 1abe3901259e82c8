package org.encompass.portal.alert.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.encompass.portal.sealing.Place;

/// What the rows about an alert have in common: its id, moments, and where something sealed stands.
final class AlertRows {
  private AlertRows() {}

  static UUID id(ResultSet row) throws SQLException {
    return row.getObject("notification_id", UUID.class);
  }

  static Place place(String table, String column, UUID id, int version) {
    return new Place(table, column, id + "/" + version);
  }

  static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
