package org.encompass.portal.access.jdbc;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.encompass.portal.access.SchoolScope;
import org.encompass.portal.domain.SchoolKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Names the schools in a setting that is local to the transaction; row-level security reads it.
@Component
class JdbcSchoolScope implements SchoolScope {
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;

  JdbcSchoolScope(JdbcClient jdbc, PlatformTransactionManager transactions) {
    this.jdbc = jdbc;
    this.transaction = new TransactionTemplate(transactions);
  }

  @Override
  public <T> T within(Collection<SchoolKey> schools, Supplier<T> work) {
    if (schools.isEmpty()) {
      throw new IllegalArgumentException("a scope names at least one school");
    }
    var urns =
        schools.stream().map(SchoolKey::value).distinct().sorted().collect(Collectors.joining(","));
    return requireNonNull(
        transaction.execute(
            status -> {
              var before = current();
              set(urns);
              var result = work.get();
              set(before); // after a failure the roll-back does it
              return result;
            }));
  }

  private String current() {
    return jdbc.sql("SELECT coalesce(current_setting('encompass.urns', true), '')")
        .query(String.class)
        .single();
  }

  private void set(String urns) {
    jdbc.sql("SELECT set_config('encompass.urns', :urns, true)")
        .param("urns", urns)
        .query(String.class)
        .single();
  }
}
