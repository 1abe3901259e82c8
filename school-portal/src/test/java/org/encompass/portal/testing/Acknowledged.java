package org.encompass.portal.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.encompass.schemas.AcknowledgementMessage;
import org.encompass.schemas.Topics;
import org.encompass.schemas.wire.MessageType;
import org.encompass.schemas.wire.Reading;
import org.encompass.schemas.wire.WireReader;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.kafka.core.KafkaTemplate;

/// What the notifier hears: read from the topic, up to a marker sent after everything else.
@TestComponent
public class Acknowledged {
  private final WireReader reader;
  private final JdbcClient jdbc;
  private final KafkaTemplate<String, byte[]> kafka;
  private final List<AcknowledgementMessage> heard = new CopyOnWriteArrayList<>();
  private final List<String> markers = new CopyOnWriteArrayList<>();

  Acknowledged(WireReader reader, JdbcClient jdbc, KafkaTemplate<String, byte[]> kafka) {
    this.reader = reader;
    this.jdbc = jdbc;
    this.kafka = kafka;
  }

  @KafkaListener(
      id = "acknowledged",
      groupId = "notifier-of-tests",
      topics = Topics.ACKNOWLEDGEMENTS,
      batch = "false")
  void hear(ConsumerRecord<String, byte[]> one) {
    if (one.value().length == 0) {
      markers.add(one.key());
    } else if (reader.read(one.value(), MessageType.ACKNOWLEDGEMENT)
        instanceof Reading.Good<AcknowledgementMessage> good) {
      assertThat(one.key()).isEqualTo(good.message().notificationId().toString());
      heard.add(good.message());
    }
  }

  /// Everything said about one notification so far, in order.
  public List<AcknowledgementMessage> of(UUID id) {
    await().until(() -> jdbc.sql("SELECT count(*) FROM outbox").query(Long.class).single() == 0L);
    var marker = id + "/" + UUID.randomUUID();
    var partitions = kafka.partitionsFor(Topics.ACKNOWLEDGEMENTS);
    partitions.forEach(
        partition ->
            kafka.send(Topics.ACKNOWLEDGEMENTS, partition.partition(), marker, new byte[0]));
    await().until(() -> markers.stream().filter(marker::equals).count() == partitions.size());
    return heard.stream().filter(message -> message.notificationId().equals(id)).toList();
  }

  /// The kinds alone.
  public List<AcknowledgementMessage.Kind> kinds(UUID id) {
    return of(id).stream().map(AcknowledgementMessage::kind).toList();
  }
}
