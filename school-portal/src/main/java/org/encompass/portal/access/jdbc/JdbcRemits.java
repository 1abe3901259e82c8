package org.encompass.portal.access.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.encompass.portal.access.Remit;
import org.encompass.portal.access.Remits;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Remits as rows.
@Repository
class JdbcRemits implements Remits {
  private final JdbcClient jdbc;

  JdbcRemits(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Remit ofActive(String accountId) {
    return jdbc.sql(
            """
            SELECT everything, forces, authorities
            FROM remit JOIN account USING (account_id)
            WHERE account_id = :id AND account.state = 'ACTIVE'
            """)
        .param("id", accountId)
        .query((row, number) -> remit(row))
        .optional()
        .orElse(Remit.NOTHING);
  }

  @Override
  public Map<String, Remit> ofAll(Collection<String> accountIds) {
    var remits = new HashMap<String, Remit>();
    jdbc.sql(
            """
            SELECT account_id, everything, forces, authorities
            FROM remit WHERE account_id = ANY (:ids)
            """)
        .param("ids", accountIds.toArray(String[]::new))
        .query(
            row -> {
              remits.put(row.getString("account_id"), remit(row));
            });
    return remits;
  }

  static Remit remit(ResultSet row) throws SQLException {
    return new Remit(row.getBoolean("everything"), codes(row, "forces"), codes(row, "authorities"));
  }

  private static Set<String> codes(ResultSet row, String column) throws SQLException {
    return Set.of((String[]) row.getArray(column).getArray());
  }

  @Override
  public void set(String accountId, Remit remit) {
    jdbc.sql(
            """
            INSERT INTO remit (account_id, everything, forces, authorities)
            SELECT account_id, :everything, :forces, :authorities FROM account
            WHERE account_id = :id AND kind = 'ADMINISTRATOR'
            ON CONFLICT (account_id) DO UPDATE SET everything = excluded.everything,
              forces = excluded.forces, authorities = excluded.authorities
            """)
        .param("id", accountId)
        .param("everything", remit.everything())
        .param("forces", sorted(remit.forces()))
        .param("authorities", sorted(remit.authorities()))
        .update();
  }

  private static String[] sorted(Set<String> codes) {
    return codes.stream().sorted().toArray(String[]::new);
  }
}
