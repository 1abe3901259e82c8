package org.encompass.notifier.outbox.jdbc;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import org.encompass.notifier.outbox.OutgoingRecord;
import org.encompass.notifier.outbox.Waiting;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

@Component
class JdbcWaiting implements Waiting {
  private static final long ONE_AT_A_TIME = 0x6f75_7462_6f78L;
  private final JdbcTemplate jdbc;

  JdbcWaiting(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public boolean myTurn() {
    return Boolean.TRUE.equals(
        jdbc.queryForObject("select pg_try_advisory_xact_lock(?)", Boolean.class, ONE_AT_A_TIME));
  }

  @Override
  public List<String> topics() {
    return jdbc.query("select distinct topic from outbox", (row, number) -> row.getString(1));
  }

  @Override
  public List<Row> oldest(String topic, int limit) {
    return jdbc.query(
        "select id, key, value, sealed from outbox where topic = ? order by id limit ?",
        (row, number) ->
            new Row(
                row.getLong(1),
                new OutgoingRecord(topic, row.getString(2), row.getBytes(3), row.getBoolean(4))),
        topic,
        limit);
  }

  @Override
  public void said(Collection<Long> ids) {
    jdbc.update("delete from outbox where id = any (?)", (Object) ids.toArray(Long[]::new));
  }

  @Override
  public long count() {
    var count = jdbc.queryForObject("select count(*) from outbox", Long.class);
    return count == null ? 0 : count;
  }

  @Override
  public Duration age() {
    var millis =
        jdbc.queryForObject(
            "select coalesce(extract(epoch from clock_timestamp() - min(created_at)) * 1000, 0)"
                + "::bigint from outbox",
            Long.class);
    return Duration.ofMillis(millis == null ? 0 : millis);
  }
}
