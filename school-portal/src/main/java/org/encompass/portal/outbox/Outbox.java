package org.encompass.portal.outbox;

import java.util.List;
import org.encompass.portal.sealing.AtRest;
import org.encompass.portal.sealing.Place;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Takes what is to be said on a topic, as part of the caller's transaction: said if and only if
/// that transaction commits. Records of one key leave in the order in which they were committed.
@Component
public class Outbox {

  // The lock comes before the number: two transactions that speak of one key get their numbers in
  // the order of their commits. Buckets, because a big import must not fill the lock table.
  private static final String INSERT =
      """
      with turn as materialized (
        select pg_advisory_xact_lock(hashtext(?), hashtext(?) & 63))
      insert into outbox (id, topic, record_key, value, sealed)
      select nextval('outbox_id_seq'), ?, ?, ?, ? from turn
      """;

  private final JdbcTemplate jdbc;
  private final Wakening wakening;
  private final AtRest atRest;

  Outbox(JdbcTemplate jdbc, Wakening wakening, AtRest atRest) {
    this.jdbc = jdbc;
    this.atRest = atRest;
    this.wakening = wakening;
  }

  /// One record; a null value says that what the key names is gone. `sealed` values carry the
  /// header `content-type: application/jose`.
  @Transactional(propagation = Propagation.MANDATORY)
  public void add(String topic, String key, byte @Nullable [] value, boolean sealed) {
    addAll(topic, List.of(new Entry(key, value, sealed)));
  }

  /// Many records for one topic, in the order given.
  @Transactional(propagation = Propagation.MANDATORY)
  public void addAll(String topic, List<Entry> entries) {
    jdbc.batchUpdate(
        INSERT,
        entries,
        500,
        (row, entry) -> {
          row.setString(1, topic);
          row.setString(2, entry.key());
          row.setString(3, topic);
          row.setString(4, entry.key());
          row.setBytes(5, sealed(topic, entry));
          row.setBoolean(6, entry.sealed());
        });
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            wakening.ring();
          }
        });
  }

  private byte @Nullable [] sealed(String topic, Entry entry) {
    var value = entry.value();
    return value == null ? null : atRest.seal(value, place(topic, entry.key()));
  }

  /// Where a waiting value stands: sealed, for schools' entries name their people.
  static Place place(String topic, String key) {
    return new Place("outbox", "value", topic + "/" + key);
  }

  /// A record that waits for its turn. Prints its key only.
  public record Entry(String key, byte @Nullable [] value, boolean sealed) {
    @Override
    public String toString() {
      return "Entry[" + key + "]";
    }
  }
}
