package org.encompass.portal.access.jdbc;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Optional;
import org.encompass.portal.access.oidc.OidcLinks;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Links as fingerprints: whom a provider calls what is not for the database to know.
@Repository
class JdbcOidcLinks implements OidcLinks {
  private final JdbcClient jdbc;
  private final Fingerprints fingerprints;

  JdbcOidcLinks(JdbcClient jdbc, Fingerprints fingerprints) {
    this.jdbc = jdbc;
    this.fingerprints = fingerprints;
  }

  @Override
  public Optional<String> accountOf(String issuer, String subject) {
    return jdbc.sql("SELECT account_id FROM oidc_link WHERE identity_mark = ?")
        .param(mark(issuer, subject))
        .query(String.class)
        .optional();
  }

  @Override
  public boolean link(String accountId, String issuer, String subject, Instant now) {
    jdbc.sql("DELETE FROM oidc_link WHERE account_id = ?").param(accountId).update();
    return jdbc.sql(
                """
                INSERT INTO oidc_link (identity_mark, account_id, linked_at) VALUES (?, ?, ?)
                ON CONFLICT (identity_mark) DO NOTHING
                """)
            .params(mark(issuer, subject), accountId, now.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  // In hexadecimal digits, for a subject's capitals count and a fingerprint's do not.
  private byte[] mark(String issuer, String subject) {
    var identity = (issuer + "\n" + subject).getBytes(UTF_8);
    return fingerprints.of("oidc/" + HexFormat.of().formatHex(identity));
  }
}
