package org.encompass.portal.access.jdbc;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.encompass.portal.access.AccessProperties;
import org.encompass.portal.access.AccountMails;
import org.encompass.portal.access.RandomToken;
import org.encompass.portal.access.TestMails;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

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
