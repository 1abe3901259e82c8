package org.encompass.notifier.scheduling.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.encompass.notifier.scheduling.OverdueRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Only looks at and judges rows; their steps write everything else.
@Repository
class JdbcOverdueRows implements OverdueRows {
  private final JdbcClient jdbc;

  JdbcOverdueRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public boolean isUnrouted(UUID childId) {
    return jdbc.sql("select unrouted from child where child_id = ?")
        .param(childId)
        .query(Boolean.class)
        .single();
  }

  @Override
  public List<OverdueReview> overdueReviews(Instant now, int limit) {
    return jdbc.sql(
            """
            select c.child_id, c.incident_id, i.force, i.reference, c.child_ref, c.reason,
              c.deadline
            from child c join incident i on i.incident_id = c.incident_id
            where c.state = 'IN_REVIEW' and c.met is null and c.deadline <= ?
            order by c.deadline limit ? for update of c skip locked
            """)
        .params(now.atOffset(ZoneOffset.UTC), limit)
        .query(
            (row, number) ->
                new OverdueReview(
                    row.getObject(1, UUID.class),
                    row.getObject(2, UUID.class),
                    row.getString(3),
                    row.getString(4),
                    row.getString(5),
                    row.getString(6),
                    instant(row, 7)))
        .list();
  }

  private static Instant instant(ResultSet row, int column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
