package org.encompass.portal.dashboard.jdbc;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.encompass.portal.dashboard.Counted;
import org.encompass.portal.dashboard.CountedRows;
import org.encompass.portal.dashboard.Incident;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

@Repository
class JdbcCountedRows implements CountedRows {
  private static final int BATCH = 500;
  private static final String COLUMNS =
      "level, force, reference, child_ref, places, morning, urn, la_code, state, reason, route,"
          + " over_holiday, deadline, settled_at, spare, clock, ";
  private static final int PLAIN = COLUMNS.split(",").length - 1;
  private static final String INSERT =
      "INSERT INTO counted (%s) VALUES (%s)"
          .formatted(
              COLUMNS + String.join(", ", Tallies.COLUMNS),
              String.join(", ", Collections.nCopies(PLAIN + Tallies.COLUMNS.size(), "?")));
  private final JdbcTemplate jdbc;

  JdbcCountedRows(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void replace(Collection<Incident> incidents, List<Counted> counted) {
    jdbc.update(
        """
        DELETE FROM counted USING unnest(?::text[], ?::text[]) AS asked (force, reference)
        WHERE counted.force = asked.force AND counted.reference = asked.reference
        """,
        JdbcFacts.forces(incidents),
        JdbcFacts.references(incidents));
    jdbc.batchUpdate(INSERT, counted, BATCH, JdbcCountedRows::fill);
  }

  private static void fill(PreparedStatement row, Counted counted) throws SQLException {
    var fact = counted.fact();
    var childRef = fact.childRef();
    var route = counted.route();
    row.setString(1, counted.level().name());
    row.setString(2, fact.force());
    row.setString(3, fact.reference());
    row.setString(4, childRef == null ? "" : childRef);
    row.setInt(5, counted.places());
    row.setObject(6, counted.morning());
    row.setString(7, fact.urn());
    row.setString(8, fact.laCode());
    row.setString(9, fact.state().name());
    row.setString(10, fact.reason());
    row.setString(11, route == null ? null : route.name());
    row.setBoolean(12, counted.overHoliday());
    row.setObject(13, offset(fact.deadline()), Types.TIMESTAMP_WITH_TIMEZONE);
    row.setObject(14, offset(fact.settled()), Types.TIMESTAMP_WITH_TIMEZONE);
    row.setObject(15, counted.spare(), Types.INTEGER);
    row.setObject(16, counted.clock(), Types.INTEGER);
    var numbers = counted.tally().numbers();
    for (int i = 0; i < numbers.size(); i++) {
      row.setInt(PLAIN + 1 + i, numbers.get(i));
    }
  }

  private static @Nullable OffsetDateTime offset(@Nullable Instant moment) {
    return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
  }
}
