package org.encompass.notifier.desk.jdbc;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.encompass.notifier.desk.ClosingReason;
import org.encompass.notifier.desk.ClosingRows;
import org.encompass.notifier.keys.Sealing;
import org.encompass.notifier.keys.Subject;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcClosingRows implements ClosingRows {
  private final JdbcClient jdbc;
  private final Sealing sealing;

  JdbcClosingRows(JdbcClient jdbc, Sealing sealing) {
    this.jdbc = jdbc;
    this.sealing = sealing;
  }

  @Override
  public void keep(
      UUID notificationId,
      UUID incidentId,
      Instant at,
      UUID accountId,
      ClosingReason why,
      String words) {
    var sealed =
        sealing.seal(
            Subject.incident(incidentId),
            "closing/sealed/" + notificationId,
            words.getBytes(StandardCharsets.UTF_8));
    jdbc.sql(
            """
            insert into closing (notification_id, closed_at, account_id, reason, sealed)
            values (:id, :at, :account, :reason, :sealed)
            """)
        .param("id", notificationId)
        .param("at", Timestamp.from(at))
        .param("account", accountId)
        .param("reason", why.name())
        .param("sealed", sealed)
        .update();
  }
}
