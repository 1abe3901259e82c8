package org.encompass.notifier.desk.jdbc;

import java.util.HashMap;
import java.util.Map;
import org.encompass.notifier.desk.HeldByForce;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcHeldByForce implements HeldByForce {
  private final JdbcClient jdbc;

  JdbcHeldByForce(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Map<String, Long> suspended() {
    var held = new HashMap<String, Long>();
    jdbc.sql(
            """
            select force, count(*) as held from notification
             where state = 'HELD' and release_at is null group by force
            """)
        .query((row, number) -> Map.entry(row.getString("force"), row.getLong("held")))
        .list()
        .forEach(entry -> held.put(entry.getKey(), entry.getValue()));
    return held;
  }
}
