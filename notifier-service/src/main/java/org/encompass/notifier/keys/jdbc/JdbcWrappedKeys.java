package org.encompass.notifier.keys.jdbc;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.encompass.notifier.keys.Subject;
import org.encompass.notifier.keys.WrappedKeys;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

@Component
class JdbcWrappedKeys implements WrappedKeys {
  private final JdbcTemplate jdbc;

  JdbcWrappedKeys(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Map<Subject, WrappedKey> find(Collection<Subject> subjects) {
    var found = new HashMap<Subject, WrappedKey>();
    jdbc.query(
        "select subject, kek_kid, wrapped from data_key where subject = any (?)",
        row -> {
          found.put(
              new Subject(row.getString(1)), new WrappedKey(row.getString(2), row.getBytes(3)));
        },
        (Object) names(subjects));
    return found;
  }

  // In the order of their names, so that two transactions never wait for each other crosswise.
  @Override
  public void addMissing(Map<Subject, WrappedKey> keys) {
    var ordered = keys.keySet().stream().sorted((a, b) -> a.key().compareTo(b.key())).toList();
    jdbc.update(
        """
        insert into data_key (subject, kek_kid, wrapped)
        select * from unnest(?::text[], ?::text[], ?::bytea[])
        on conflict (subject) do nothing
        """,
        names(ordered),
        ordered.stream().map(subject -> of(keys, subject).kid()).toArray(String[]::new),
        ordered.stream().map(subject -> of(keys, subject).wrapped()).toArray(byte[][]::new));
  }

  private static WrappedKey of(Map<Subject, WrappedKey> keys, Subject subject) {
    var key = keys.get(subject);
    if (key == null) {
      throw new IllegalArgumentException("no key for " + subject.key());
    }
    return key;
  }

  @Override
  public void delete(Subject subject) {
    jdbc.update("delete from data_key where subject = ?", subject.key());
  }

  private static String[] names(Collection<Subject> subjects) {
    return List.copyOf(subjects).stream().map(Subject::key).toArray(String[]::new);
  }
}
