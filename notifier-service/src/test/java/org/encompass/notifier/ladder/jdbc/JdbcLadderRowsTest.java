package org.encompass.notifier.ladder.jdbc;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.encompass.harness.RealParts;
import org.encompass.notifier.delivery.MadeUpTelling;
import org.encompass.notifier.domain.NotificationState;
import org.encompass.notifier.ladder.LadderRows;
import org.encompass.notifier.ladder.LadderRowsContract;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/// The contract on a real database.
class JdbcLadderRowsTest implements LadderRowsContract {
  private static JdbcClient owner;
  private static LadderRows rows;

  @BeforeAll
  static void migrate() {
    var real = RealParts.shared().postgres().database("ladder");
    Flyway.configure()
        .dataSource(real.jdbcUrl(), real.ownerUser(), real.ownerPassword())
        .placeholders(Map.of("service_role", real.serviceUser()))
        .load()
        .migrate();
    owner =
        JdbcClient.create(
            new SingleConnectionDataSource(
                real.jdbcUrl(), real.ownerUser(), real.ownerPassword(), true));
    rows =
        new JdbcLadderRows(
            JdbcClient.create(
                new DriverManagerDataSource(
                    real.jdbcUrl(), real.serviceUser(), real.servicePassword())));
  }

  @BeforeEach
  void empty() {
    for (var table : List.of("ladder_step", "notification", "child", "incident")) {
      owner.sql("delete from " + table).update();
    }
  }

  @Override
  public LadderRows rows() {
    return rows;
  }

  @Override
  public UUID notification(NotificationState state) {
    var id = new MadeUpTelling(owner).notification("540001", DUE, DUE.plusSeconds(5400));
    owner
        .sql("update notification set state = ? where notification_id = ?")
        .params(state.name(), id)
        .update();
    return id;
  }
}
