package org.encompass.portal.access.jdbc;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.encompass.portal.access.Account;
import org.encompass.portal.access.AccountMails;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The queue as rows that several instances share.
@Repository
class JdbcAccountMails implements AccountMails {
  private static final int MOST_DOUBLINGS = 20;
  private static final int TRIED_OFTEN = 6; // an hour, as long as each wait doubles

  private final JdbcClient jdbc;
  private final JdbcAccountStore accounts;

  JdbcAccountMails(JdbcClient jdbc, JdbcAccountStore accounts) {
    this.jdbc = jdbc;
    this.accounts = accounts;
  }

  @Override
  public int add(Kind kind, Collection<String> accountIds, Instant now, Duration apart) {
    return jdbc.sql(
            """
            INSERT INTO account_mail (account_id, kind, asked_at, next_attempt_at)
            SELECT account_id, :kind, :now,
              :now + (row_number() OVER (ORDER BY account_id) - 1) * :apart * interval '1 ms'
            FROM account WHERE account_id = ANY (:ids)
            ON CONFLICT (account_id, kind)
            DO UPDATE SET asked_at = excluded.asked_at, attempts = 0,
              next_attempt_at = excluded.next_attempt_at
            """)
        .param("kind", kind.name())
        .param("now", at(now))
        .param("apart", apart.toMillis())
        .param("ids", accountIds.toArray(String[]::new))
        .update();
  }

  @Override
  public List<Waiting> claim(int most, Instant now, Duration lease) {
    var due =
        jdbc.sql(
                """
                UPDATE account_mail SET attempts = attempts + 1,
                  next_attempt_at = :now + least(
                    :lease * interval '1 second' * power(2, least(attempts, :doublings)),
                    interval '1 hour')
                WHERE (account_id, kind) IN (
                  SELECT account_id, kind FROM account_mail WHERE next_attempt_at <= :now
                  ORDER BY next_attempt_at LIMIT :most FOR UPDATE SKIP LOCKED)
                RETURNING account_id, kind, email
                """)
            .param("lease", lease.toSeconds())
            .param("doublings", MOST_DOUBLINGS)
            .param("now", at(now))
            .param("most", most)
            .query(
                (row, number) ->
                    new Due(
                        row.getString("account_id"),
                        Kind.valueOf(row.getString("kind")),
                        row.getBytes("email")))
            .list();
    var people = accounts.findAll(due.stream().map(Due::accountId).collect(Collectors.toSet()));
    return due.stream()
        .flatMap(
            one ->
                people.stream()
                    .filter(account -> account.accountId().equals(one.accountId()))
                    .map(account -> new Waiting(addressed(account, one), one.kind())))
        .toList();
  }

  private record Due(String accountId, Kind kind, byte @Nullable [] email) {}

  private Account addressed(Account account, Due due) {
    return due.email() == null
        ? account
        : account.at(accounts.openEmail(due.email(), due.accountId()));
  }

  @Override
  public int giveUp(Instant askedBefore) {
    return jdbc.sql(
            """
            WITH late AS (
              DELETE FROM account_mail WHERE asked_at < ? RETURNING account_id, asked_at),
            noted AS (
              UPDATE account
              SET undeliverable_since = coalesce(account.undeliverable_since, late.asked_at)
              FROM late WHERE account.account_id = late.account_id)
            SELECT count(*)::int FROM late
            """)
        .param(at(askedBefore))
        .query(Integer.class)
        .single();
  }

  @Override
  public void done(Waiting mail) {
    jdbc.sql("DELETE FROM account_mail WHERE account_id = ? AND kind = ?")
        .params(mail.account().accountId(), mail.kind().name())
        .update();
    jdbc.sql(
            """
            UPDATE account SET undeliverable_since = NULL
            WHERE account_id = ? AND undeliverable_since IS NOT NULL
            """)
        .param(mail.account().accountId())
        .update();
  }

  // Given up, or tried again and again.
  @Override
  public Set<String> undeliverable(Collection<String> accountIds) {
    return new HashSet<>(
        jdbc.sql(
                """
                SELECT account_id FROM account WHERE account_id = ANY (:ids)
                  AND undeliverable_since IS NOT NULL
                UNION
                SELECT account_id FROM account_mail WHERE account_id = ANY (:ids)
                  AND attempts >= :tried
                """)
            .param("ids", accountIds.toArray(String[]::new))
            .param("tried", TRIED_OFTEN)
            .query(String.class)
            .list());
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
