package org.encompass.notifier.desk.jdbc;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.UUID;
import org.encompass.notifier.desk.DeskUser;
import org.encompass.notifier.desk.Looks;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcLooks implements Looks {
  private final JdbcClient jdbc;
  private final Clock clock;

  JdbcLooks(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Override
  public void atNotification(DeskUser user, UUID childId, UUID notificationId) {
    add(user, "notification", childId, notificationId, null);
  }

  @Override
  public void atBreach(DeskUser user, UUID childId, UUID notificationId) {
    add(user, "breach", childId, notificationId, null);
  }

  @Override
  public void atReview(DeskUser user, UUID childId) {
    add(user, "review", childId, null, null);
  }

  @Override
  public void atQuarantine(DeskUser user, UUID quarantineId) {
    add(user, "quarantine", null, null, quarantineId);
  }

  private void add(
      DeskUser user,
      String page,
      @Nullable UUID childId,
      @Nullable UUID notificationId,
      @Nullable UUID quarantineId) {
    jdbc.sql(
            """
            insert into desk_look (account_id, at, page, child_id, notification_id, quarantine_id)
            values (:account, :at, :page, :child, :notification, :quarantine)
            """)
        .param("account", user.accountId())
        .param("at", Timestamp.from(clock.instant()))
        .param("page", page)
        .param("child", childId, Types.OTHER)
        .param("notification", notificationId, Types.OTHER)
        .param("quarantine", quarantineId, Types.OTHER)
        .update();
  }
}
