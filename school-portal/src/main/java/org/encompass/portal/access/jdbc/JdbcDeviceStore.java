package org.encompass.portal.access.jdbc;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
import org.encompass.portal.access.DeviceStore;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;

/// Known browsers as rows; forgotten after a little more than a year without a sign-in.
@Repository
class JdbcDeviceStore implements DeviceStore {
  private static final Duration FORGOTTEN_AFTER = Duration.ofDays(400);

  private final JdbcClient jdbc;
  private final Clock wall;

  JdbcDeviceStore(JdbcClient jdbc, @Qualifier("wall") Clock wall) {
    this.jdbc = jdbc;
    this.wall = wall;
  }

  @Override
  public boolean knows(String accountId, byte[] markHash) {
    return jdbc.sql("SELECT EXISTS (SELECT FROM device WHERE account_id = ? AND mark_hash = ?)")
        .params(accountId, markHash)
        .query(Boolean.class)
        .single();
  }

  @Override
  public Seen note(String accountId, byte[] markHash, Instant now) {
    var others =
        jdbc.sql("SELECT EXISTS (SELECT FROM device WHERE account_id = ?)")
            .param(accountId)
            .query(Boolean.class)
            .single();
    var isNew =
        jdbc.sql(
                """
                INSERT INTO device (account_id, mark_hash, first_at, last_at)
                VALUES (:account, :mark, :now, :now)
                ON CONFLICT (account_id, mark_hash) DO UPDATE SET last_at = excluded.last_at
                RETURNING (xmax = 0) AS is_new
                """)
            .param("account", accountId)
            .param("mark", markHash)
            .param("now", now.atOffset(ZoneOffset.UTC))
            .query((row, number) -> row.getBoolean("is_new"))
            .single();
    return !isNew ? Seen.THIS_ONE : others ? Seen.OTHERS_ONLY : Seen.NONE;
  }

  @Scheduled(initialDelay = 10, fixedDelay = 24 * 60, timeUnit = TimeUnit.MINUTES)
  void forget() {
    jdbc.sql("DELETE FROM device WHERE last_at < ?")
        .param(wall.instant().minus(FORGOTTEN_AFTER).atOffset(ZoneOffset.UTC))
        .update();
  }
}
