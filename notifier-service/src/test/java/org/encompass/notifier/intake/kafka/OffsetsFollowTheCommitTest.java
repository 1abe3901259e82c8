package org.encompass.notifier.intake.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
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
    await().until(() -> done() == said()); // what another test said may still be on its way
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
    try (var admin = admin()) {
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

  private long said() throws Exception {
    try (var admin = admin()) {
      var topic = admin.describeTopics(List.of(Topics.INCIDENTS)).allTopicNames().get();
      var ends =
          topic.get(Topics.INCIDENTS).partitions().stream()
              .map(one -> new TopicPartition(Topics.INCIDENTS, one.partition()))
              .collect(Collectors.toMap(one -> one, _ -> OffsetSpec.latest()));
      return admin.listOffsets(ends).all().get().values().stream()
          .mapToLong(ListOffsetsResultInfo::offset)
          .sum();
    }
  }

  private Admin admin() {
    return Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()));
  }
}
