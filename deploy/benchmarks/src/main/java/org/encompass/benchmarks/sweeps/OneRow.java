package org.encompass.benchmarks.sweeps;

import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// What a trigger's job does with its one row: it writes what our claim writes, found by its key.
final class OneRow {
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final CountDownLatch left;

  OneRow(DataSource database, int rows) {
    jdbc = JdbcClient.create(database);
    transaction = new TransactionTemplate(new JdbcTransactionManager(database));
    left = new CountDownLatch(rows);
  }

  /// How many rows are still to be claimed.
  CountDownLatch left() {
    return left;
  }

  void claim(UUID notification) {
    transaction.executeWithoutResult(_ -> write(notification, UUID.randomUUID()));
    left.countDown();
  }

  private void write(UUID notification, UUID mail) {
    jdbc.sql(
            """
            insert into mail (mail_id, recipient, contact_id, message_id, state, attempts, lease_until,
                              deadline)
            select :mail, recipient, 'lead', '<' || :mail || '@localhost>', 'LEASED', 1,
                   now() + interval '3 minutes', deadline
              from notification where notification_id = :notification
            """)
        .param("mail", mail)
        .param("notification", notification)
        .update();
    jdbc.sql(
            """
            update telling set mail_id = :mail
             where notification_id = :notification and contact_id = 'lead' and purpose = 'FIRST'
               and occasion = 1 and mail_id is null
            """)
        .param("mail", mail)
        .param("notification", notification)
        .update();
    jdbc.sql("insert into attempt (mail_id, fence, started_at) values (:mail, 1, now())")
        .param("mail", mail)
        .update();
  }
}
