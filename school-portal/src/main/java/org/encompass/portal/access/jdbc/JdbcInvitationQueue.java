package org.encompass.portal.access.jdbc;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.encompass.portal.access.Account;
import org.encompass.portal.access.InvitationQueue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The queue as rows that several instances share.
@Repository
class JdbcInvitationQueue implements InvitationQueue {
  private final JdbcClient jdbc;
  private final JdbcAccountStore accounts;

  JdbcInvitationQueue(JdbcClient jdbc, JdbcAccountStore accounts) {
    this.jdbc = jdbc;
    this.accounts = accounts;
  }

  @Override
  public int add(Collection<String> accountIds, Instant now) {
    return jdbc.sql(
            """
            INSERT INTO invitation_mail (account_id, asked_at, next_attempt_at)
            SELECT account_id, :now, :now FROM account
            WHERE account_id = ANY (:ids) AND state = 'INVITED' AND kind = 'KEY_ADULT'
            ON CONFLICT (account_id) DO UPDATE SET next_attempt_at = excluded.next_attempt_at
            """)
        .param("now", at(now))
        .param("ids", accountIds.toArray(String[]::new))
        .update();
  }

  @Override
  public List<Account> claim(int most, Instant now, Duration lease) {
    var ids =
        jdbc.sql(
                """
                UPDATE invitation_mail
                SET attempts = attempts + 1, next_attempt_at = :leased
                WHERE account_id IN (
                  SELECT account_id FROM invitation_mail WHERE next_attempt_at <= :now
                  ORDER BY next_attempt_at LIMIT :most FOR UPDATE SKIP LOCKED)
                RETURNING account_id
                """)
            .param("leased", at(now.plus(lease)))
            .param("now", at(now))
            .param("most", most)
            .query((row, number) -> row.getString("account_id"))
            .list();
    return accounts.findAll(ids);
  }

  @Override
  public void done(String accountId) {
    jdbc.sql("DELETE FROM invitation_mail WHERE account_id = ?").param(accountId).update();
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
