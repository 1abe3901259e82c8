package org.encompass.notifier.disclosure.jdbc;

import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.encompass.notifier.disclosure.DisclosedRows;
import org.encompass.schemas.DisclosureMessage.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Hashes, ids and dates only.
@Repository
class JdbcDisclosedRows implements DisclosedRows {
  private final JdbcClient jdbc;

  JdbcDisclosedRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void disclosed(
      UUID notificationId, int version, Kind kind, Instant at, byte @Nullable [] contentHash) {
    jdbc.sql(
            """
            insert into disclosed (notification_id, version, kind, issued_at, content_hash)
            values (?, ?, ?, ?, ?)
            """)
        .param(1, notificationId)
        .param(2, version)
        .param(3, kind.name())
        .param(4, at.atOffset(ZoneOffset.UTC))
        .param(5, contentHash, Types.BINARY)
        .update();
  }

  @Override
  public Optional<byte[]> lastContent(UUID notificationId) {
    return jdbc.sql(
            """
            select content_hash from disclosed
            where notification_id = ? and content_hash is not null
            order by version desc limit 1
            """)
        .param(notificationId)
        .query((row, number) -> row.getBytes(1))
        .optional();
  }

  @Override
  public void noticed(byte[] pupil, LocalDate day, UUID childId) {
    jdbc.sql(
            """
            insert into pupil_notice (pupil_hash, noticed_on, child_id) values (?, ?, ?)
            on conflict do nothing
            """)
        .params(pupil, day, childId)
        .update();
  }

  @Override
  public int nth(byte[] pupil, LocalDate day, UUID childId) {
    return jdbc.sql(
            """
            select count(*) from pupil_notice
            where pupil_hash = ? and noticed_on > ? and (noticed_on, child_id) <= (?, ?)
            """)
        .params(pupil, day.minusYears(1), day, childId)
        .query(Integer.class)
        .single();
  }

  @Override
  public boolean firstHeard(UUID eventId, UUID notificationId, Instant at) {
    return jdbc.sql(
                """
                insert into acknowledgement (event_id, notification_id, heard_at) values (?, ?, ?)
                on conflict do nothing
                """)
            .params(eventId, notificationId, at.atOffset(ZoneOffset.UTC))
            .update()
        > 0;
  }
}
