package org.encompass.portal.access.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.encompass.portal.access.Recoveries;
import org.encompass.portal.access.RecoveryCode;
import org.encompass.portal.domain.SchoolKey;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Recoveries as rows; codes as keyed fingerprints.
@Repository
class JdbcRecoveries implements Recoveries {
  private static final String WAITING =
      """
      SELECT r.recovery_id, r.account_id, a.name, r.vouched_by, v.name AS voucher, r.urn,
        r.asked_at, a.email_mark <> r.email_mark AS address_changed
      FROM recovery r
      JOIN account a ON a.account_id = r.account_id
      JOIN account v ON v.account_id = r.vouched_by
      WHERE r.ended_at IS NULL AND r.approved_at IS NULL AND r.expires_at > :now
      """;
  private static final String APPROVED =
      """
      SELECT recovery_id FROM recovery
      WHERE account_id = :account AND ended_at IS NULL AND approved_at IS NOT NULL
        AND expires_at > :now AND (code_mark = :mark OR :any)
      """;

  private final JdbcClient jdbc;
  private final JdbcAccountStore accounts;
  private final Fingerprints fingerprints;

  JdbcRecoveries(JdbcClient jdbc, JdbcAccountStore accounts, Fingerprints fingerprints) {
    this.jdbc = jdbc;
    this.accounts = accounts;
    this.fingerprints = fingerprints;
  }

  @Override
  public UUID open(
      String accountId,
      String vouchedBy,
      @Nullable SchoolKey school,
      RecoveryCode code,
      Instant now,
      Instant expiresAt) {
    end("approved_at IS NULL AND account_id = ?", accountId, "REPLACED", now);
    var id = UUID.randomUUID();
    jdbc.sql(
            """
            INSERT INTO recovery
              (recovery_id, account_id, email_mark, vouched_by, urn, code_mark,
               asked_at, expires_at)
            SELECT :id, account_id, email_mark, :voucher, :urn, :code, :now, :expires
            FROM account WHERE account_id = :account
            """)
        .param("id", id)
        .param("account", accountId)
        .param("voucher", vouchedBy)
        .param("urn", school == null ? null : school.value(), Types.VARCHAR)
        .param("code", mark(code))
        .param("now", at(now))
        .param("expires", at(expiresAt))
        .update();
    return id;
  }

  @Override
  public List<Request> waiting(Instant now) {
    return jdbc.sql(WAITING + "ORDER BY r.asked_at")
        .param("now", at(now))
        .query(this::request)
        .list();
  }

  @Override
  public Optional<Request> findWaiting(UUID recoveryId, Instant now) {
    return jdbc.sql(WAITING + "AND r.recovery_id = :id FOR UPDATE OF r")
        .param("now", at(now))
        .param("id", recoveryId)
        .query(this::request)
        .optional();
  }

  @Override
  public void approve(UUID recoveryId, String administrator, Instant now, Instant expiresAt) {
    end(
        """
        approved_at IS NOT NULL AND account_id =
          (SELECT account_id FROM recovery WHERE recovery_id = ?)
        """,
        recoveryId,
        "REPLACED",
        now);
    jdbc.sql(
            """
            UPDATE recovery SET approved_by = ?, approved_at = ?, expires_at = ?
            WHERE recovery_id = ?
            """)
        .params(administrator, at(now), at(expiresAt), recoveryId)
        .update();
  }

  @Override
  public boolean refuse(UUID recoveryId, Instant now) {
    return end("approved_at IS NULL AND recovery_id = ?", recoveryId, "REFUSED", now);
  }

  @Override
  public Optional<UUID> approved(String accountId, Instant now) {
    return approved(accountId, new byte[0], true, now);
  }

  @Override
  public Optional<UUID> fits(String accountId, RecoveryCode code, Instant now) {
    return approved(accountId, mark(code), false, now);
  }

  private Optional<UUID> approved(String accountId, byte[] mark, boolean any, Instant now) {
    return jdbc.sql(APPROVED)
        .param("account", accountId)
        .param("mark", mark)
        .param("any", any)
        .param("now", at(now))
        .query(UUID.class)
        .optional();
  }

  @Override
  public void setUp(String accountId, Instant now) {
    end("approved_at IS NOT NULL AND account_id = ?", accountId, "SET_UP", now);
  }

  @Override
  public void endAll(String accountId, Instant now) {
    end("account_id = ?", accountId, "REFUSED", now);
  }

  private boolean end(String which, Object id, String how, Instant now) {
    return jdbc.sql(
                "UPDATE recovery SET ended_at = ?, ended_how = ? WHERE ended_at IS NULL AND "
                    + which)
            .params(at(now), how, id)
            .update()
        > 0;
  }

  private byte[] mark(RecoveryCode code) {
    return fingerprints.of("recovery/" + code.value());
  }

  private Request request(ResultSet row, int number) throws SQLException {
    var account = row.getString("account_id");
    var voucher = row.getString("vouched_by");
    var urn = row.getString("urn");
    return new Request(
        row.getObject("recovery_id", UUID.class),
        account,
        accounts.openName(row.getBytes("name"), account),
        voucher,
        accounts.openName(row.getBytes("voucher"), voucher),
        urn == null ? null : new SchoolKey(urn),
        row.getObject("asked_at", OffsetDateTime.class).toInstant(),
        row.getBoolean("address_changed"));
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
