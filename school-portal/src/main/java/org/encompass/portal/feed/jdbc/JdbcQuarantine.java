package org.encompass.portal.feed.jdbc;

import static java.util.stream.Collectors.joining;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.encompass.portal.feed.Arrived;
import org.encompass.portal.feed.Quarantine;
import org.encompass.portal.sealing.AtRest;
import org.encompass.portal.sealing.Place;
import org.encompass.schemas.Problem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The quarantine as a table; keys and values sealed.
@Repository
class JdbcQuarantine implements Quarantine {
  private final JdbcClient jdbc;
  private final AtRest atRest;

  JdbcQuarantine(JdbcClient jdbc, AtRest atRest) {
    this.jdbc = jdbc;
    this.atRest = atRest;
  }

  @Override
  public void setAside(Arrived arrived, List<Problem> problems, Instant now) {
    var id = UUID.randomUUID();
    var key = arrived.key();
    var value = arrived.value();
    jdbc.sql(
            """
            INSERT INTO feed_quarantine
              (id, topic, kafka_partition, kafka_offset, record_key, value, problems, set_aside_at)
            VALUES (:id, :topic, :partition, :offset, :key, :value, :problems, :now)
            ON CONFLICT (topic, kafka_partition, kafka_offset) DO NOTHING
            """)
        .param("id", id)
        .param("topic", arrived.topic())
        .param("partition", arrived.partition())
        .param("offset", arrived.offset())
        .param("key", key == null ? null : atRest.sealText(key, place("record_key", id)))
        .param("value", value == null ? null : atRest.seal(value, place("value", id)))
        .param(
            "problems",
            problems.stream().map(p -> p.code() + " " + p.pointer()).collect(joining("\n")))
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  @Override
  public List<Held> open(Optional<Arrived> after, int most) {
    return jdbc.sql(
            """
            SELECT id, topic, kafka_partition, kafka_offset, record_key, value
            FROM feed_quarantine
            WHERE done_at IS NULL
              AND (topic, kafka_partition, kafka_offset) > (:topic, :partition, :offset)
            ORDER BY topic, kafka_partition, kafka_offset
            LIMIT :most
            """)
        .param("topic", after.map(Arrived::topic).orElse(""))
        .param("partition", after.map(Arrived::partition).orElse(0))
        .param("offset", after.map(Arrived::offset).orElse(0L))
        .param("most", most)
        .query(this::held)
        .list();
  }

  private Held held(ResultSet row, int number) throws SQLException {
    var id = row.getObject("id", UUID.class);
    var key = row.getBytes("record_key");
    var value = row.getBytes("value");
    return new Held(
        id,
        new Arrived(
            row.getString("topic"),
            row.getInt("kafka_partition"),
            row.getLong("kafka_offset"),
            key == null ? null : atRest.openText(key, place("record_key", id)),
            value == null ? null : atRest.open(value, place("value", id))));
  }

  @Override
  public long countOpen() {
    return jdbc.sql("SELECT count(*) FROM feed_quarantine WHERE done_at IS NULL")
        .query(Long.class)
        .single();
  }

  @Override
  public void done(UUID id, Instant now) {
    jdbc.sql(
            """
            UPDATE feed_quarantine SET done_at = :now, record_key = NULL, value = NULL
            WHERE id = :id AND done_at IS NULL
            """)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("id", id)
        .update();
  }

  private static Place place(String column, UUID id) {
    return new Place("feed_quarantine", column, id.toString());
  }
}
