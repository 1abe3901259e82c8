package org.encompass.portal.access.jdbc;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.encompass.portal.access.AdministratorRegister;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Administrators' accounts as rows.
@Repository
class JdbcAdministratorRegister implements AdministratorRegister {
  private static final String ACTIVE =
      """
      SELECT account_id, email, active_since FROM account
      WHERE kind = 'ADMINISTRATOR' AND state = 'ACTIVE'
      """;

  private final JdbcClient jdbc;
  private final JdbcAccountStore accounts;

  JdbcAdministratorRegister(JdbcClient jdbc, JdbcAccountStore accounts) {
    this.jdbc = jdbc;
    this.accounts = accounts;
  }

  @Override
  public List<Administrator> all() {
    return jdbc.sql(ACTIVE + "ORDER BY active_since, account_id")
        .query(
            (row, number) -> {
              var id = row.getString("account_id");
              return new Administrator(
                  id,
                  accounts.openEmail(row.getBytes("email"), id),
                  row.getObject("active_since", OffsetDateTime.class).toInstant());
            })
        .list();
  }

  @Override
  public List<String> lock() {
    return jdbc.sql(ACTIVE + "ORDER BY account_id FOR UPDATE")
        .query((row, number) -> row.getString("account_id"))
        .list();
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
