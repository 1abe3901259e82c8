package org.encompass.portal.access.jdbc;

import java.util.Collection;
import java.util.Optional;
import org.encompass.portal.access.Ways;
import org.encompass.portal.sealing.AtRest;
import org.encompass.portal.sealing.Place;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What of an account's rows is a way to sign in.
@Component
class FactorColumns {
  private final JdbcClient jdbc;
  private final AtRest atRest;

  FactorColumns(JdbcClient jdbc, AtRest atRest) {
    this.jdbc = jdbc;
    this.atRest = atRest;
  }

  Ways waysOf(String accountId) {
    return jdbc.sql(
            """
            SELECT password IS NOT NULL AS password, totp_secret IS NOT NULL AS app,
              EXISTS (SELECT FROM oidc_link o WHERE o.account_id = a.account_id) AS other,
              (SELECT count(*) FROM passkey p WHERE p.account_id = a.account_id) AS passkeys
            FROM account a WHERE account_id = ?
            """)
        .param(accountId)
        .query(
            (row, number) ->
                new Ways(
                    row.getBoolean("password"),
                    row.getBoolean("other"),
                    row.getBoolean("app"),
                    row.getInt("passkeys")))
        .single();
  }

  void offerApp(String accountId, byte[] secret) {
    jdbc.sql("UPDATE account SET totp_next = ? WHERE account_id = ?")
        .params(atRest.seal(secret, place("totp_next", accountId)), accountId)
        .update();
  }

  Optional<byte[]> offeredApp(String accountId) {
    return jdbc.sql("SELECT totp_next FROM account WHERE account_id = ?")
        .param(accountId)
        .query((row, number) -> Optional.ofNullable(row.getBytes("totp_next")))
        .single()
        .map(kept -> atRest.open(kept, place("totp_next", accountId)));
  }

  void takeApp(String accountId, byte[] secret, long step) {
    jdbc.sql(
            """
            UPDATE account SET totp_secret = ?, totp_last_step = ?, totp_next = NULL
            WHERE account_id = ?
            """)
        .params(atRest.seal(secret, place("totp_secret", accountId)), step, accountId)
        .update();
  }

  void removeApp(String accountId) {
    jdbc.sql("UPDATE account SET totp_secret = NULL, totp_next = NULL WHERE account_id = ?")
        .param(accountId)
        .update();
  }

  /// Forgets password, app, and who the person is elsewhere.
  void chooseAnew(Collection<String> accountIds) {
    var ids = accountIds.toArray(String[]::new);
    jdbc.sql(
            """
            UPDATE account SET password = NULL, totp_secret = NULL, totp_next = NULL
            WHERE account_id = ANY (:ids)
            """)
        .param("ids", ids)
        .update();
    jdbc.sql("DELETE FROM oidc_link WHERE account_id = ANY (:ids)").param("ids", ids).update();
  }

  /// Nobody signs in to these accounts any more.
  void forget(Collection<String> accountIds) {
    chooseAnew(accountIds);
    jdbc.sql("DELETE FROM passkey WHERE account_id = ANY (:ids)")
        .param("ids", accountIds.toArray(String[]::new))
        .update();
  }

  private static Place place(String column, String accountId) {
    return new Place("account", column, accountId);
  }
}
