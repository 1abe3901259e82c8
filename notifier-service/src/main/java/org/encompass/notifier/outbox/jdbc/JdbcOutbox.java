package org.encompass.notifier.outbox.jdbc;

import java.util.List;
import org.encompass.notifier.outbox.Outbox;
import org.encompass.notifier.outbox.OutgoingRecord;
import org.encompass.notifier.outbox.Wakening;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

@Component
class JdbcOutbox implements Outbox {
  private final JdbcTemplate jdbc;
  private final Wakening wakening;

  JdbcOutbox(JdbcTemplate jdbc, Wakening wakening) {
    this.jdbc = jdbc;
    this.wakening = wakening;
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public void addAll(List<OutgoingRecord> records) {
    if (records.isEmpty()) {
      return;
    }
    jdbc.update(
        """
        insert into outbox (topic, key, value, sealed)
        select topic, key, value, sealed
          from unnest(?::text[], ?::text[], ?::bytea[], ?::boolean[]) with ordinality
            as r (topic, key, value, sealed, place)
         order by place
        """,
        records.stream().map(OutgoingRecord::topic).toArray(String[]::new),
        records.stream().map(OutgoingRecord::key).toArray(String[]::new),
        records.stream().map(OutgoingRecord::value).toArray(byte[][]::new),
        records.stream().map(OutgoingRecord::sealed).toArray(Boolean[]::new));
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            wakening.ring();
          }
        });
  }
}
