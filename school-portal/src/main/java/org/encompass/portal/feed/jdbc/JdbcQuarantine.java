package org.encompass.portal.feed.jdbc;

import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
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

  private static Place place(String column, UUID id) {
    return new Place("feed_quarantine", column, id.toString());
  }
}
