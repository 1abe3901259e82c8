package org.encompass.notifier.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.encompass.harness.RealKafka;
import org.encompass.notifier.NotifierTest;
import org.encompass.schemas.Topics;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@NotifierTest
class OutboxTest {
  @Autowired private Outbox outbox;
  @Autowired private Waiting waiting;
  @Autowired private TransactionTemplate transaction;
  @Autowired private RealKafka kafka;
  @Autowired private MeterRegistry meters;
  @Autowired private JdbcTemplate jdbc;

  private final String key = UUID.randomUUID().toString();

  @Test
  void recordsOfAKeyAreSaidInOrderAndThenForgotten() {
    transaction.executeWithoutResult(
        status ->
            outbox.addAll(
                IntStream.range(0, 40)
                    .mapToObj(i -> new OutgoingRecord(Topics.RECEIPTS, key, bytes(i), false))
                    .toList()));
    transaction.executeWithoutResult(status -> outbox.add(Topics.RECEIPTS, key, bytes(40), false));

    var said = said(Topics.RECEIPTS, 41);

    assertThat(said.stream().map(record -> (int) record.value()[0]))
        .containsExactlyElementsOf(IntStream.rangeClosed(0, 40).boxed().toList());
    await().atMost(Duration.ofSeconds(20)).until(() -> waiting.count() == 0);
    assertThat(meters.get("encompass.outbox.waiting").gauge().value()).isZero();
  }

  @Test
  void aSealedRecordSaysSoAndATombstoneHasNoValue() {
    transaction.executeWithoutResult(
        status -> {
          outbox.add(Topics.DISCLOSURES, key, bytes(1), true);
          outbox.add(Topics.DISCLOSURES, key, null, false);
        });

    var said = said(Topics.DISCLOSURES, 2);

    assertThat(said.getFirst().headers().lastHeader("content-type").value())
        .asString()
        .isEqualTo("application/jose");
    assertThat(said.getLast().value()).isNull();
    assertThat(said.getLast().headers()).isEmpty();
  }

  @Test
  void anInstanceThatStandsStillDoesNotSilenceTheOthersForGood() {
    assertThat(jdbc.queryForObject("show idle_in_transaction_session_timeout", String.class))
        .isEqualTo("2min");
  }

  @Test
  void whatIsRolledBackIsNeverSaid() {
    transaction.executeWithoutResult(
        status -> {
          outbox.add(Topics.DISCLOSURES, key, bytes(1), false);
          status.setRollbackOnly();
        });
    transaction.executeWithoutResult(
        status -> outbox.add(Topics.DISCLOSURES, key, bytes(2), false));

    assertThat(said(Topics.DISCLOSURES, 1).getFirst().value()).containsExactly(2);
  }

  @Test
  void withoutATransactionNothingIsTaken() {
    assertThatThrownBy(() -> outbox.add(Topics.RECEIPTS, key, bytes(1), false))
        .isInstanceOf(IllegalTransactionStateException.class);
  }

  private static byte[] bytes(int value) {
    return new byte[] {(byte) value};
  }

  private List<ConsumerRecord<String, byte[]>> said(String topic, int count) {
    Map<String, Object> settings =
        Map.of(
            "bootstrap.servers", kafka.bootstrapServers(),
            "group.id", UUID.randomUUID().toString(),
            "auto.offset.reset", "earliest");
    var mine = new ArrayList<ConsumerRecord<String, byte[]>>();
    try (var consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
      consumer.subscribe(List.of(topic));
      await()
          .atMost(Duration.ofSeconds(40))
          .until(
              () -> {
                consumer
                    .poll(Duration.ofMillis(200))
                    .forEach(
                        record -> {
                          if (key.equals(record.key())) {
                            mine.add(record);
                          }
                        });
                return mine.size() >= count;
              });
    }
    return mine;
  }
}
