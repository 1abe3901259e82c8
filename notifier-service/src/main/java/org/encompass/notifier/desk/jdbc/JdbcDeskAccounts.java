package org.encompass.notifier.desk.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.encompass.notifier.desk.DeskAccount;
import org.encompass.notifier.desk.DeskAccounts;
import org.encompass.notifier.desk.DeskRole;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcDeskAccounts implements DeskAccounts {
  private final JdbcClient jdbc;
  private final Clock clock;

  JdbcDeskAccounts(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Override
  public List<DeskAccount> all() {
    return jdbc.sql("select * from desk_account order by name")
        .query(JdbcDeskAccounts::account)
        .list();
  }

  @Override
  public Optional<DeskAccount> find(UUID accountId) {
    return jdbc.sql("select * from desk_account where account_id = :id")
        .param("id", accountId)
        .query(JdbcDeskAccounts::account)
        .optional();
  }

  @Override
  public Optional<DeskAccount> named(String name) {
    return jdbc.sql("select * from desk_account where name = :name")
        .param("name", name)
        .query(JdbcDeskAccounts::account)
        .optional();
  }

  @Override
  public boolean anyActiveSupervisor() {
    return jdbc.sql(
            """
            select exists (select 1 from desk_account
                            where role = 'SUPERVISOR' and state = 'ACTIVE')
            """)
        .query(Boolean.class)
        .single();
  }

  @Override
  public Optional<DeskAccount> invite(String name, DeskRole role, List<String> forces) {
    return jdbc.sql(
            """
            insert into desk_account (account_id, name, role, forces, state, created_at)
            values (:id, :name, :role, :forces, 'INVITED', :now)
            on conflict (name) do nothing
            returning *
            """)
        .param("id", UUID.randomUUID())
        .param("name", name)
        .param("role", role.name())
        .param("forces", forces.toArray(String[]::new))
        .param("now", Timestamp.from(clock.instant()))
        .query(JdbcDeskAccounts::account)
        .optional();
  }

  @Override
  public void activate(UUID accountId, String passwordHash, byte[] sealedSecret, long totpStep) {
    jdbc.sql(
            """
            update desk_account
               set state = 'ACTIVE', password_hash = :hash, totp_sealed = :secret,
                   last_totp_step = :step, failures = 0, locked_until = null
             where account_id = :id and state = 'INVITED'
            """)
        .param("hash", passwordHash)
        .param("secret", sealedSecret)
        .param("step", totpStep)
        .param("id", accountId)
        .update();
  }

  @Override
  public void close(UUID accountId) {
    jdbc.sql(
            """
            update desk_account set state = 'CLOSED', password_hash = null, totp_sealed = null
             where account_id = :id
            """)
        .param("id", accountId)
        .update();
  }

  @Override
  public boolean useStep(UUID accountId, long totpStep) {
    return jdbc.sql(
                """
                update desk_account
                   set last_totp_step = :step, failures = 0, locked_until = null
                 where account_id = :id and coalesce(last_totp_step, -1) < :step
                """)
            .param("step", totpStep)
            .param("id", accountId)
            .update()
        == 1;
  }

  @Override
  public void failed(UUID accountId, @Nullable Instant lockedUntil) {
    jdbc.sql(
            """
            update desk_account set failures = failures + 1, locked_until = :until
             where account_id = :id
            """)
        .param("until", lockedUntil == null ? null : Timestamp.from(lockedUntil), Types.TIMESTAMP)
        .param("id", accountId)
        .update();
  }

  @Override
  public void addInvitation(byte[] tokenHash, UUID accountId, Instant expiresAt, Instant now) {
    jdbc.sql(
            "update desk_invitation set expires_at = :now where account_id = :id"
                + " and used_at is null and expires_at > :now")
        .param("now", Timestamp.from(now))
        .param("id", accountId)
        .update();
    jdbc.sql(
            "insert into desk_invitation (token_hash, account_id, expires_at)"
                + " values (:hash, :id, :expires)")
        .param("hash", tokenHash)
        .param("id", accountId)
        .param("expires", Timestamp.from(expiresAt))
        .update();
  }

  @Override
  public Optional<DeskAccount> invited(byte[] tokenHash, Instant now) {
    return jdbc.sql(
            """
            select a.* from desk_invitation i join desk_account a using (account_id)
             where i.token_hash = :hash and i.used_at is null and i.expires_at > :now
               and a.state = 'INVITED'
            """)
        .param("hash", tokenHash)
        .param("now", Timestamp.from(now))
        .query(JdbcDeskAccounts::account)
        .optional();
  }

  @Override
  public boolean useInvitation(byte[] tokenHash, Instant now) {
    return jdbc.sql(
                "update desk_invitation set used_at = :now"
                    + " where token_hash = :hash and used_at is null and expires_at > :now")
            .param("now", Timestamp.from(now))
            .param("hash", tokenHash)
            .update()
        == 1;
  }

  private static DeskAccount account(ResultSet row, int number) throws SQLException {
    var locked = row.getTimestamp("locked_until");
    return new DeskAccount(
        row.getObject("account_id", UUID.class),
        row.getString("name"),
        DeskRole.valueOf(row.getString("role")),
        Set.of((String[]) row.getArray("forces").getArray()),
        DeskAccount.State.valueOf(row.getString("state")),
        row.getString("password_hash"),
        row.getBytes("totp_sealed"),
        row.getInt("failures"),
        locked == null ? null : locked.toInstant(),
        row.getTimestamp("created_at").toInstant());
  }
}
