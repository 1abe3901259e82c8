package org.encompass.notifier.desk.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.encompass.notifier.desk.Opening;
import org.encompass.notifier.desk.Opening.Corrected;
import org.encompass.notifier.desk.Openings;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcOpenings implements Openings {
  private final JdbcClient jdbc;

  JdbcOpenings(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Opening> of(UUID notificationId) {
    return jdbc.sql(
            """
            select o.contact_id, o.first_at, o.versions, t.notification_id is not null as corrected,
                   m.state, m.settled_at
              from (select contact_id, min(first_at) as first_at,
                           array_agg(version order by version) as versions
                      from opened where notification_id = :id group by contact_id) o
              left join telling t on t.notification_id = :id and t.contact_id = o.contact_id
                                 and t.purpose = 'CORRECTION'
              left join mail m using (mail_id)
             order by o.first_at, o.contact_id
            """)
        .param("id", notificationId)
        .query(JdbcOpenings::opening)
        .list();
  }

  private static Opening opening(ResultSet row, int number) throws SQLException {
    var settled = row.getTimestamp("settled_at");
    return new Opening(
        row.getString("contact_id"),
        row.getTimestamp("first_at").toInstant(),
        List.of((Integer[]) row.getArray("versions").getArray()),
        row.getBoolean("corrected") ? corrected(row.getString("state")) : Corrected.NONE,
        settled == null ? null : settled.toInstant());
  }

  private static Corrected corrected(@Nullable String state) {
    return switch (state) {
      case "ACCEPTED" -> Corrected.SENT;
      case "UNKNOWN" -> Corrected.UNKNOWN;
      case "FAILED" -> Corrected.REFUSED;
      case null, default -> Corrected.WAITS; // not claimed yet, on its way, or put off
    };
  }
}
