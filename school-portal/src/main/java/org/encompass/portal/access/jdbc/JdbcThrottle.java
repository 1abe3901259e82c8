package org.encompass.portal.access.jdbc;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
import org.encompass.portal.access.Throttle;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Attempts as rows, so that every instance counts the same; names only as fingerprints.
@Component
class JdbcThrottle implements Throttle {
  private final JdbcClient jdbc;
  private final Fingerprints fingerprints;
  private final Clock wall;

  JdbcThrottle(JdbcClient jdbc, Fingerprints fingerprints, @Qualifier("wall") Clock wall) {
    this.jdbc = jdbc;
    this.fingerprints = fingerprints;
    this.wall = wall;
  }

  // Its own transaction: the count stands whatever becomes of the attempt.
  @Override
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public boolean mayTry(String who, int limit) {
    var mark = fingerprints.of(who);
    var now = wall.instant();
    jdbc.sql(
            """
            INSERT INTO sign_in_failure (mark, failures, last_at) VALUES (?, 0, ?)
            ON CONFLICT DO NOTHING
            """)
        .params(mark, at(now))
        .update();
    var before =
        jdbc.sql(
                """
                SELECT failures, locked_until, last_at FROM sign_in_failure
                WHERE mark = ? FOR UPDATE
                """)
            .param(mark)
            .query(
                (row, number) ->
                    new Attempts(
                        row.getInt("failures"),
                        instant(row.getObject("locked_until", OffsetDateTime.class)),
                        row.getObject("last_at", OffsetDateTime.class).toInstant()))
            .single();
    if (before.locked(now)) {
      return false;
    }
    var after = before.plusOne(limit, now);
    jdbc.sql(
            """
            UPDATE sign_in_failure SET failures = :count, locked_until = :until, last_at = :now
            WHERE mark = :mark
            """)
        .param("count", after.count())
        .param("until", after.lockedUntil() == null ? null : at(after.lockedUntil()))
        .param("now", at(now))
        .param("mark", mark)
        .update();
    return true;
  }

  // The lock that the attempt itself began ends with it; later ones found it closed.
  @Override
  public void takeBack(String who) {
    jdbc.sql(
            """
            UPDATE sign_in_failure SET failures = greatest(failures - 1, 0), locked_until = NULL
            WHERE mark = ?
            """)
        .param(fingerprints.of(who))
        .update();
  }

  @Override
  public void clear(String who) {
    jdbc.sql("DELETE FROM sign_in_failure WHERE mark = ?").param(fingerprints.of(who)).update();
  }

  // Names that were only guessed would stay for ever.
  @Scheduled(initialDelay = 1, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
  void purgeHourly() {
    purge(wall.instant());
  }

  @Override
  public void purge(Instant now) {
    jdbc.sql("DELETE FROM sign_in_failure WHERE last_at < ?")
        .param(at(now.minus(FORGOTTEN_AFTER)))
        .update();
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
    return time == null ? null : time.toInstant();
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
