package org.encompass.portal.access.jdbc;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.encompass.portal.access.PeopleAccounts;
import org.encompass.portal.domain.Language;
import org.encompass.portal.domain.SchoolKey;
import org.encompass.portal.sealing.AtRest;
import org.encompass.portal.sealing.Place;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcPeopleAccounts implements PeopleAccounts {
  private final JdbcClient jdbc;
  private final AtRest atRest;
  private final Fingerprints fingerprints;

  JdbcPeopleAccounts(JdbcClient jdbc, AtRest atRest, Fingerprints fingerprints) {
    this.jdbc = jdbc;
    this.atRest = atRest;
    this.fingerprints = fingerprints;
  }

  @Override
  public List<Known> at(String email) {
    return jdbc.sql(
            """
            SELECT account_id, name FROM account
            WHERE email_mark = ? AND kind = 'KEY_ADULT' ORDER BY created_at
            """)
        .param(fingerprints.of(email))
        .query(
            (row, number) -> {
              var id = row.getString("account_id");
              return new Known(id, open(row.getBytes("name"), "name", id));
            })
        .list();
  }

  @Override
  public void rename(String accountId, String name) {
    jdbc.sql("UPDATE account SET name = ? WHERE account_id = ? AND kind = 'KEY_ADULT'")
        .param(atRest.sealText(name, new Place("account", "name", accountId)))
        .param(accountId)
        .update();
  }

  @Override
  public void await(String accountId, SchoolKey place) {
    jdbc.sql(
            """
            UPDATE account SET awaited_at = array_append(array_remove(awaited_at, :place), :place)
            WHERE account_id = :id
            """)
        .param("place", place.value())
        .param("id", accountId)
        .update();
  }

  @Override
  public Set<String> awaited(Collection<String> accountIds, SchoolKey place) {
    return jdbc
        .sql(
            "SELECT account_id FROM account WHERE account_id = ANY (:ids) AND :at = ANY"
                + " (awaited_at)")
        .param("ids", accountIds.toArray(String[]::new))
        .param("at", place.value())
        .query(String.class)
        .list()
        .stream()
        .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public void arrived(String accountId) {
    jdbc.sql("UPDATE account SET awaited_at = '{}' WHERE account_id = ? AND awaited_at <> '{}'")
        .param(accountId)
        .update();
  }

  @Override
  public Set<String> setUp(Collection<String> accountIds) {
    return jdbc
        .sql("SELECT account_id FROM account WHERE account_id = ANY (:ids) AND state = 'ACTIVE'")
        .param("ids", accountIds.toArray(String[]::new))
        .query(String.class)
        .list()
        .stream()
        .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public Map<String, Instant> invitedUntil(Collection<String> accountIds) {
    var until = new HashMap<String, Instant>();
    jdbc.sql(
            """
            SELECT account_id, max(expires_at) AS ends FROM invitation
            WHERE account_id = ANY (:ids) GROUP BY account_id
            """)
        .param("ids", accountIds.toArray(String[]::new))
        .query(
            row -> {
              var ends = row.getObject("ends", OffsetDateTime.class).toInstant();
              until.put(row.getString("account_id"), ends);
            });
    return until;
  }

  @Override
  public Optional<String> emailOf(String accountId) {
    return jdbc.sql("SELECT email FROM account WHERE account_id = ?")
        .param(accountId)
        .query((row, number) -> open(row.getBytes("email"), "email", accountId))
        .optional();
  }

  @Override
  public Map<String, Language> languages(Collection<String> accountIds) {
    var languages = new HashMap<String, Language>();
    jdbc.sql(
            """
            SELECT account_id, language FROM account
            WHERE account_id = ANY (:ids) AND language_chosen
            """)
        .param("ids", accountIds.toArray(String[]::new))
        .query(
            row -> {
              languages.put(
                  row.getString("account_id"), Language.valueOf(row.getString("language")));
            });
    return languages;
  }

  @Override
  public void choose(String accountId, Language language) {
    jdbc.sql("UPDATE account SET language = ?, language_chosen = true WHERE account_id = ?")
        .params(language.name(), accountId)
        .update();
  }

  private String open(byte[] sealed, String column, String id) {
    return atRest.openText(sealed, new Place("account", column, id));
  }
}
