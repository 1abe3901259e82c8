package org.encompass.notifier.intake.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.encompass.harness.RealDatabase;
import org.encompass.notifier.NotifierTest;
import org.encompass.notifier.intake.MadeUp;
import org.encompass.notifier.outbox.Broker;
import org.encompass.notifier.outbox.OutgoingRecord;
import org.encompass.schemas.Topics;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.jdbc.core.JdbcTemplate;

/// A fault of ours is not the record's: it is tried again until it succeeds, in sight of an alarm.
@NotifierTest
class ListenerKeepsTryingTest {
  @Autowired private Broker broker;
  @Autowired private RealDatabase database;
  @Autowired private JdbcTemplate jdbc;
  @Autowired private MeterRegistry meters;

  @Test
  void aDatabaseThatRefusesIsTriedAgainUntilItTakesTheIncident(CapturedOutput output)
      throws Exception {
    var reference = MadeUp.reference();
    double before = failures();
    asOwner("revoke insert on incident from ");
    try {
      var key = MadeUp.FORCE + "/" + reference;
      var value = MadeUp.bytes(MadeUp.incident(reference));
      broker.say(new OutgoingRecord(Topics.INCIDENTS, key, value, false)).join();
      // Longer than ten tries without a pause take, which a handler that skips would make.
      await()
          .pollDelay(Duration.ofSeconds(1))
          .atMost(Duration.ofSeconds(30))
          .until(() -> failures() >= before + 2);
      assertThat(meters.get("encompass.intake.failing").gauge().value()).isGreaterThanOrEqualTo(2);
    } finally {
      asOwner("grant insert on incident to ");
    }

    await().atMost(Duration.ofSeconds(60)).until(() -> accepted(reference) == 1);
    await().until(() -> meters.get("encompass.intake.failing").gauge().value() == 0);
    assertThat(output.getAll()).doesNotContain(MadeUp.CANARY);
  }

  private double failures() {
    return meters.get("encompass.intake.failures").counter().count();
  }

  private int accepted(String reference) {
    return jdbc.queryForObject(
        "select count(*)::int from receipt where reference = ? and payload ->> 'state' ="
            + " 'ACCEPTED'",
        Integer.class,
        reference);
  }

  private void asOwner(String right) throws SQLException {
    try (var connection =
            DriverManager.getConnection(
                database.jdbcUrl(), database.ownerUser(), database.ownerPassword());
        var statement = connection.createStatement()) {
      statement.execute(right + '"' + database.serviceUser() + '"');
    }
  }
}
