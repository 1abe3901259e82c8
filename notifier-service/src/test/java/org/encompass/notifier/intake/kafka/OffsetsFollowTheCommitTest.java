package org.encompass.notifier.intake.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.encompass.harness.Hold;
import org.encompass.harness.RealDatabase;
import org.encompass.harness.RealKafka;
import org.encompass.notifier.NotifierTest;
import org.encompass.notifier.intake.MadeUp;
import org.encompass.notifier.outbox.Broker;
import org.encompass.notifier.outbox.OutgoingRecord;
import org.encompass.schemas.Topics;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What Kafka is told is done, is done: a process that dies in between does it again.
@NotifierTest
class OffsetsFollowTheCommitTest {
  @Autowired private Broker broker;
  @Autowired private RealDatabase database;
  @Autowired private RealKafka kafka;

  @Test
  void aBatchThatIsNotCommittedIsNotDone() throws Exception {
    long before = done();
    try (var hold = Hold.writing(database.superuserJdbcUrl(), "ledger")) {
      var reference = MadeUp.reference();
      var value = MadeUp.bytes(MadeUp.incident(reference));
      var key = MadeUp.FORCE + "/" + reference;
      broker.say(new OutgoingRecord(Topics.INCIDENTS, key, value, false)).join();
      hold.caught();
      await()
          .during(Duration.ofSeconds(1))
          .untilAsserted(() -> assertThat(done()).as("offsets").isEqualTo(before));
    }
    await().atMost(Duration.ofSeconds(30)).until(() -> done() == before + 1);
  }

  private long done() throws Exception {
    try (var admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
      return admin
          .listConsumerGroupOffsets("notifier")
          .partitionsToOffsetAndMetadata()
          .get()
          .values()
          .stream()
          .mapToLong(committed -> committed.offset())
          .sum();
    }
  }
}
