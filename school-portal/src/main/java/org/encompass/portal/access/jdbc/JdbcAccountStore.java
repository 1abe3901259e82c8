package org.encompass.portal.access.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.encompass.portal.access.Account;
import org.encompass.portal.access.AccountStore;
import org.encompass.portal.access.Person;
import org.encompass.portal.access.SignedIn;
import org.encompass.portal.access.Ways;
import org.encompass.portal.domain.Language;
import org.encompass.portal.sealing.AtRest;
import org.encompass.portal.sealing.Place;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// Accounts in PostgreSQL; names, addresses and secrets sealed.
@Repository
class JdbcAccountStore implements AccountStore {
  private static final String SAVE =
      """
      INSERT INTO account (account_id, kind, state, email_mark, email, name, language, created_at)
      VALUES (?, 'KEY_ADULT', 'INVITED', ?, ?, ?, ?, ?)
      ON CONFLICT (account_id) DO UPDATE
      SET name = excluded.name, language = CASE WHEN account.language_chosen THEN account.language
                                         ELSE excluded.language END
      WHERE account.kind = 'KEY_ADULT'
      """;
  private static final String SELECT =
      """
      SELECT account_id, kind, state, email, language, password, totp_secret, totp_last_step,
        active_since FROM account
      """;

  private final JdbcClient jdbc;
  private final JdbcTemplate batches;
  private final AtRest atRest;
  private final Fingerprints fingerprints;
  private final FactorColumns factors;
  private final AddressChanges addressChanges;
  private final LinkRows links;

  JdbcAccountStore(
      JdbcClient jdbc,
      JdbcTemplate batches,
      AtRest atRest,
      Fingerprints fingerprints,
      FactorColumns factors,
      AddressChanges addressChanges,
      LinkRows links) {
    this.jdbc = jdbc;
    this.batches = batches;
    this.atRest = atRest;
    this.fingerprints = fingerprints;
    this.factors = factors;
    this.addressChanges = addressChanges;
    this.links = links;
  }

  @Override
  public void save(Collection<Person> people, Instant now) {
    batches.batchUpdate(
        SAVE,
        people,
        500,
        (row, person) -> {
          row.setString(1, person.contactId());
          row.setBytes(2, fingerprints.of(person.email()));
          row.setBytes(3, seal("email", person.contactId(), person.email()));
          row.setBytes(4, seal("name", person.contactId(), person.name()));
          row.setString(5, person.language().name());
          row.setTimestamp(6, Timestamp.from(now));
        });
  }

  @Override
  public Set<String> move(Collection<Person> people, Instant now) {
    return addressChanges.take(people, now);
  }

  @Override
  @Transactional
  public String saveAdministrator(String email, Language language, Instant now) {
    var mark = fingerprints.of(email);
    return findAdministrator(email)
        .map(Account::accountId)
        .orElseGet(
            () -> {
              var id = UUID.randomUUID().toString();
              jdbc.sql(
                      """
                      INSERT INTO account
                        (account_id, kind, state, email_mark, email, name, language, created_at)
                      VALUES (?, 'ADMINISTRATOR', 'INVITED', ?, ?, ?, ?, ?)
                      """)
                  .params(id, mark, seal("email", id, email), seal("name", id, email))
                  .params(language.name(), at(now))
                  .update();
              return id;
            });
  }

  @Override
  public Optional<Account> findAdministrator(String email) {
    return jdbc.sql(SELECT + "WHERE kind = 'ADMINISTRATOR' AND email_mark = ?")
        .param(fingerprints.of(email))
        .query(this::map)
        .optional();
  }

  @Override
  public Optional<Account> find(String accountId) {
    return jdbc.sql(SELECT + "WHERE account_id = ?").param(accountId).query(this::map).optional();
  }

  List<Account> findAll(Collection<String> accountIds) {
    return jdbc.sql(SELECT + "WHERE account_id = ANY (:ids)")
        .param("ids", accountIds.toArray(String[]::new))
        .query(this::map)
        .list();
  }

  @Override
  public List<Account> findByUserName(String userName) {
    return jdbc.sql(SELECT + "WHERE email_mark = ? OR account_id = ? LIMIT 5")
        .params(fingerprints.of(userName), userName)
        .query(this::map)
        .list();
  }

  @Override
  public List<String> neverSetUp(Collection<String> accountIds) {
    return jdbc.sql(
            """
            SELECT account_id FROM account WHERE account_id = ANY (:ids)
              AND state = 'INVITED' AND active_since IS NULL AND kind = 'KEY_ADULT'
            """)
        .param("ids", accountIds.toArray(String[]::new))
        .query((row, number) -> row.getString("account_id"))
        .list();
  }

  @Override
  public void lock(String accountId) {
    jdbc.sql("SELECT account_id FROM account WHERE account_id = ? FOR UPDATE")
        .param(accountId)
        .query(String.class)
        .single();
  }

  @Override
  @Transactional
  public void prepare(String accountId, @Nullable String password, byte[] totpSecret) {
    jdbc.sql("DELETE FROM oidc_link WHERE account_id = ?").param(accountId).update();
    jdbc.sql("UPDATE account SET password = ?, totp_secret = ? WHERE account_id = ?")
        .param(password)
        .param(atRest.seal(totpSecret, place("totp_secret", accountId)))
        .param(accountId)
        .update();
  }

  @Override
  @Transactional
  public void activate(String accountId, long step, Instant now) {
    jdbc.sql(
            """
            UPDATE account SET state = 'ACTIVE', totp_last_step = ?, active_since = ?
            WHERE account_id = ?
            """)
        .params(step, at(now), accountId)
        .update();
    jdbc.sql("DELETE FROM invitation WHERE account_id = ?").param(accountId).update();
    jdbc.sql("DELETE FROM account_mail WHERE account_id = ? AND kind IN ('INVITATION', 'RECOVERY')")
        .param(accountId)
        .update();
  }

  @Override
  @Transactional
  public void suspend(Collection<String> accountIds) {
    var ids = accountIds.toArray(String[]::new);
    jdbc.sql("UPDATE account SET state = 'INVITED' WHERE account_id = ANY (:ids)")
        .param("ids", ids)
        .update();
    factors.forget(accountIds);
    for (var table : List.of("invitation", "device")) {
      jdbc.sql("DELETE FROM " + table + " WHERE account_id = ANY (:ids)")
          .param("ids", ids)
          .update();
    }
  }

  @Override
  public boolean honours(String accountId, Instant signedInAt) {
    return jdbc.sql(
            """
            SELECT EXISTS (SELECT FROM account
              WHERE account_id = ? AND state = 'ACTIVE' AND active_since <= ?)
            """)
        .params(accountId, at(signedInAt))
        .query(Boolean.class)
        .single();
  }

  @Override
  public Ways waysOf(String accountId) {
    return factors.waysOf(accountId);
  }

  @Override
  public void offerApp(String accountId, byte[] totpSecret) {
    factors.offerApp(accountId, totpSecret);
  }

  @Override
  public Optional<byte[]> offeredApp(String accountId) {
    return factors.offeredApp(accountId);
  }

  @Override
  public void takeOfferedApp(String accountId, long step) {
    offeredApp(accountId).ifPresent(secret -> factors.takeApp(accountId, secret, step));
  }

  @Override
  public void removeApp(String accountId) {
    factors.removeApp(accountId);
  }

  @Override
  public void chooseAnew(String accountId) {
    factors.chooseAnew(List.of(accountId));
  }

  @Override
  public boolean useStep(String accountId, long step) {
    return jdbc.sql(
                "UPDATE account SET totp_last_step = ? WHERE account_id = ? AND totp_last_step < ?")
            .params(step, accountId, step)
            .update()
        == 1;
  }

  @Override
  public void addLink(byte[] tokenHash, String accountId, Instant expiresAt) {
    links.add(tokenHash, accountId, expiresAt);
  }

  @Override
  public Optional<Account> findByLink(byte[] tokenHash, Instant now) {
    return links.accountOf(tokenHash, now).flatMap(this::find);
  }

  Account map(ResultSet row, int number) throws SQLException {
    var id = row.getString("account_id");
    var secret = row.getBytes("totp_secret");
    return new Account(
        id,
        SignedIn.Kind.valueOf(row.getString("kind")),
        Account.State.valueOf(row.getString("state")),
        openEmail(row.getBytes("email"), id),
        Language.valueOf(row.getString("language")),
        row.getString("password"),
        secret == null ? null : atRest.open(secret, place("totp_secret", id)),
        row.getLong("totp_last_step"),
        row.getObject("active_since") != null);
  }

  String openName(byte[] sealed, String accountId) {
    return atRest.openText(sealed, place("name", accountId));
  }

  String openEmail(byte[] sealed, String accountId) {
    return atRest.openText(sealed, place("email", accountId));
  }

  private byte[] seal(String column, String id, String value) {
    return atRest.sealText(value, place(column, id));
  }

  private static Place place(String column, String id) {
    return new Place("account", column, id);
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
