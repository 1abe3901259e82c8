package org.encompass.local.outcome;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.encompass.schemas.wire.MessageType;
import org.encompass.schemas.wire.Reading;
import org.encompass.schemas.wire.WireKeys;
import org.encompass.schemas.wire.WireReader;

/// Reads a topic from its first record to its present end, as anybody may who is let in.
public final class Topic {
  private static final Duration POLL = Duration.ofMillis(500);
  private final String bootstrapServers;
  private final WireReader reader;

  public Topic(String bootstrapServers, WireKeys keys) {
    this.bootstrapServers = bootstrapServers;
    this.reader = new WireReader(keys);
  }

  /// Every message of a topic that keeps its contract; one that does not is an error of ours.
  public <T> List<T> read(String topic, MessageType<T> type) {
    Map<String, Object> settings = Map.of("bootstrap.servers", bootstrapServers);
    var bytes = new ByteArrayDeserializer();
    try (var consumer = new KafkaConsumer<>(settings, bytes, bytes)) {
      var partitions =
          consumer.partitionsFor(topic).stream()
              .map(info -> new TopicPartition(topic, info.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      var ends = consumer.endOffsets(partitions);
      var messages = new ArrayList<T>();
      while (ends.entrySet().stream().anyMatch(e -> consumer.position(e.getKey()) < e.getValue())) {
        for (var record : consumer.poll(POLL)) {
          if (record.value() != null) {
            messages.add(good(topic, reader.read(record.value(), type)));
          }
        }
      }
      return messages;
    }
  }

  private static <T> T good(String topic, Reading<T> reading) {
    return switch (reading) {
      case Reading.Good<T> good -> good.message();
      case Reading.Bad<T> bad ->
          throw new IllegalStateException(
              "a record of ours on " + topic + " breaks its contract: " + bad.problems());
    };
  }
}
