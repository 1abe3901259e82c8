package org.encompass.portal.access.jdbc;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.encompass.portal.access.PeopleAccounts;
import org.encompass.portal.domain.Language;
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
  public Optional<String> find(String name, String email) {
    return jdbc
        .sql(
            """
            SELECT account_id, name FROM account
            WHERE email_mark = ? AND kind = 'KEY_ADULT' ORDER BY created_at
            """)
        .param(fingerprints.of(email))
        .query(
            (row, number) -> {
              var id = row.getString("account_id");
              return new Named(id, open(row.getBytes("name"), "name", id));
            })
        .list()
        .stream()
        .filter(one -> one.name().strip().equalsIgnoreCase(name.strip()))
        .map(Named::accountId)
        .findFirst();
  }

  private record Named(String accountId, String name) {
    @Override
    public String toString() {
      return "Named[" + accountId + "]";
    }
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
