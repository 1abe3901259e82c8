package org.encompass.portal.access.jdbc;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.encompass.portal.access.AccessProperties;
import org.encompass.portal.access.AccountMails;
import org.encompass.portal.access.RandomToken;
import org.encompass.portal.access.TestMails;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class JdbcTestMails implements TestMails {
  private final JdbcClient jdbc;
  private final AccountMails mails;
  private final AccessProperties settings;
  private final Clock wall;

  JdbcTestMails(
      JdbcClient jdbc,
      AccountMails mails,
      AccessProperties settings,
      @Qualifier("wall") Clock wall) {
    this.jdbc = jdbc;
    this.mails = mails;
    this.settings = settings;
    this.wall = wall;
  }

  @Override
  public void send(String accountId) {
    mails.add(AccountMails.Kind.TEST, List.of(accountId), wall.instant());
  }

  @Override
  @Transactional
  public Asked ask(Collection<String> accountIds, Duration notWithin, Duration apart) {
    var now = wall.instant();
    var turns =
        jdbc.sql(
                """
                UPDATE account SET asked_at = :now
                WHERE account_id = ANY (:ids) AND kind = 'KEY_ADULT'
                  AND (state = 'ACTIVE' OR active_since IS NULL)
                  AND (asked_at IS NULL OR asked_at <= :before)
                RETURNING account_id, state = 'ACTIVE' AS set_up
                """)
            .param("now", at(now))
            .param("before", at(now.minus(notWithin)))
            .param("ids", accountIds.toArray(String[]::new))
            .query((row, number) -> new Turn(row.getString("account_id"), row.getBoolean("set_up")))
            .list();
    int tests = mails.add(AccountMails.Kind.TEST, ids(turns, true), now, apart);
    int invitations = mails.add(AccountMails.Kind.INVITATION, ids(turns, false), now, apart);
    return new Asked(tests, invitations, accountIds.size() - turns.size());
  }

  private static List<String> ids(List<Turn> turns, boolean setUp) {
    return turns.stream().filter(one -> one.setUp() == setUp).map(Turn::accountId).toList();
  }

  private record Turn(String accountId, boolean setUp) {}

  @Override
  public RandomToken issue(String accountId) {
    var token = RandomToken.create();
    jdbc.sql(
            """
            INSERT INTO test_mail (account_id, token_hash, expires_at) VALUES (?, ?, ?)
            ON CONFLICT (account_id) DO UPDATE
            SET token_hash = excluded.token_hash, expires_at = excluded.expires_at
            """)
        .params(accountId, token.hash(), at(wall.instant().plus(settings.invitationLifetime())))
        .update();
    return token;
  }

  @Override
  public boolean isNewest(String accountId, RandomToken token) {
    return jdbc.sql(
            """
            SELECT EXISTS (SELECT FROM test_mail
              WHERE account_id = ? AND token_hash = ? AND expires_at > ?)
            """)
        .params(accountId, token.hash(), at(wall.instant()))
        .query(Boolean.class)
        .single();
  }

  @Override
  public boolean use(String accountId, RandomToken token) {
    return jdbc.sql(
                "DELETE FROM test_mail WHERE account_id = ? AND token_hash = ? AND expires_at > ?")
            .params(accountId, token.hash(), at(wall.instant()))
            .update()
        == 1;
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
