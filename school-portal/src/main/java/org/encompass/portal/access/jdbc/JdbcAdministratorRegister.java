package org.encompass.portal.access.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.encompass.portal.access.AdministratorRegister;
import org.encompass.portal.access.Remit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Administrators' accounts and remits as rows. Who was suspended to be let in again is none until
/// then.
@Repository
class JdbcAdministratorRegister implements AdministratorRegister {
  private static final String ALL =
      """
      SELECT account_id, email, active_since, everything, forces, authorities
      FROM account JOIN remit USING (account_id)
      WHERE kind = 'ADMINISTRATOR' AND (state = 'ACTIVE' OR active_since IS NULL)
      ORDER BY active_since NULLS LAST, account_id
      """;

  private final JdbcClient jdbc;
  private final JdbcAccountStore accounts;
  private final JdbcRemits remits;

  JdbcAdministratorRegister(JdbcClient jdbc, JdbcAccountStore accounts, JdbcRemits remits) {
    this.jdbc = jdbc;
    this.accounts = accounts;
    this.remits = remits;
  }

  @Override
  public List<Administrator> all() {
    return jdbc.sql(ALL).query(this::administrator).list();
  }

  private Administrator administrator(ResultSet row, int number) throws SQLException {
    var id = row.getString("account_id");
    var since = row.getObject("active_since", OffsetDateTime.class);
    return new Administrator(
        id,
        accounts.openEmail(row.getBytes("email"), id),
        since == null ? null : since.toInstant(),
        JdbcRemits.remit(row));
  }

  @Override
  public void lock() {
    jdbc.sql(
            """
            SELECT account_id FROM account WHERE kind = 'ADMINISTRATOR'
            ORDER BY account_id FOR UPDATE
            """)
        .query(String.class)
        .list();
  }

  @Override
  public void give(String accountId, Remit remit, String givenBy, Instant now) {
    remits.set(accountId, remit);
    jdbc.sql(
            """
            INSERT INTO remit_given
              (account_id, given_by, given_at, everything, forces, authorities)
            SELECT account_id, :by, :now, everything, forces, authorities
            FROM remit WHERE account_id = :id
            """)
        .param("id", accountId)
        .param("by", givenBy)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  @Override
  public void forget(String accountId) {
    jdbc.sql("DELETE FROM remit WHERE account_id = ?").param(accountId).update();
    jdbc.sql("DELETE FROM account_mail WHERE account_id = ?").param(accountId).update();
  }

  @Override
  public void noteEnding(String accountId, String endedBy, Instant now) {
    jdbc.sql(
            """
            INSERT INTO administrator_ended (account_id, ended_by, ended_at) VALUES (?, ?, ?)
            """)
        .params(accountId, endedBy, now.atOffset(ZoneOffset.UTC))
        .update();
  }
}
