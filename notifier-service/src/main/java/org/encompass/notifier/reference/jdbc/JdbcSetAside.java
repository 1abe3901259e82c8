package org.encompass.notifier.reference.jdbc;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.encompass.notifier.keys.Sealing;
import org.encompass.notifier.keys.Subject;
import org.encompass.notifier.reference.SetAside;
import org.encompass.notifier.reference.TopicRecord;
import org.encompass.schemas.Problem;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/// The table of records that cannot be used.
@Repository
class JdbcSetAside implements SetAside {
  private final JdbcTemplate jdbc;
  private final Sealing sealing;
  private final Clock clock;

  JdbcSetAside(JdbcTemplate jdbc, Sealing sealing, Clock clock) {
    this.jdbc = jdbc;
    this.sealing = sealing;
    this.clock = clock;
  }

  @Override
  public void keep(TopicRecord entry, List<Problem> problems) {
    var id = UUID.randomUUID();
    var sealed = sealing.seal(Subject.quarantine(id), "set_aside/sealed/" + id, keyAndValue(entry));
    jdbc.update(
        """
        insert into set_aside (set_aside_id, topic, topic_partition, topic_offset, set_aside_at,
          problems, sealed)
        values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing
        """,
        id,
        entry.topic(),
        entry.partition(),
        entry.offset(),
        clock.instant().atOffset(ZoneOffset.UTC),
        problems.stream().map(p -> p.pointer() + " " + p.code()).toArray(String[]::new),
        sealed);
  }

  /// The key in hexadecimal, a space, and the value as it came.
  private static byte[] keyAndValue(TopicRecord entry) {
    var key = entry.key() == null ? "" : HexFormat.of().formatHex(entry.key());
    var head = (key + " ").getBytes(StandardCharsets.US_ASCII);
    var value = entry.value() == null ? new byte[0] : entry.value();
    var both = new byte[head.length + value.length];
    System.arraycopy(head, 0, both, 0, head.length);
    System.arraycopy(value, 0, both, head.length, value.length);
    return both;
  }
}
