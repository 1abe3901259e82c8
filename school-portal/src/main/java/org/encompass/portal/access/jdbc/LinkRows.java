package org.encompass.portal.access.jdbc;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// One-time links as rows: at most one of an account, and none for long after its end.
@Component
class LinkRows {
  private final JdbcClient jdbc;
  private final Clock wall;

  LinkRows(JdbcClient jdbc, @Qualifier("wall") Clock wall) {
    this.jdbc = jdbc;
    this.wall = wall;
  }

  void add(byte[] tokenHash, String accountId, Instant expiresAt) {
    jdbc.sql(
            """
            WITH earlier AS (DELETE FROM invitation WHERE account_id = :account)
            INSERT INTO invitation (token_hash, account_id, expires_at)
            VALUES (:hash, :account, :expires)
            """)
        .param("account", accountId)
        .param("hash", tokenHash)
        .param("expires", expiresAt.atOffset(ZoneOffset.UTC))
        .update();
  }

  Optional<String> accountOf(byte[] tokenHash, Instant now) {
    return jdbc.sql("SELECT account_id FROM invitation WHERE token_hash = ? AND expires_at > ?")
        .params(tokenHash, now.atOffset(ZoneOffset.UTC))
        .query(String.class)
        .optional();
  }

  @Scheduled(initialDelay = 7, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
  void purge() {
    jdbc.sql("DELETE FROM invitation WHERE expires_at <= ?")
        .param(wall.instant().atOffset(ZoneOffset.UTC))
        .update();
  }
}
