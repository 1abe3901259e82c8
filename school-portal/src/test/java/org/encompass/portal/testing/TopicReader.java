package org.encompass.portal.testing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.encompass.harness.RealKafka;
import org.springframework.boot.test.context.TestComponent;

/// Reads what stands on a topic now.
@TestComponent
public class TopicReader {
  private final RealKafka kafka;

  TopicReader(RealKafka kafka) {
    this.kafka = kafka;
  }

  /// All records with a key that fits, partition by partition in their order.
  public List<ConsumerRecord<String, byte[]>> read(String topic, Predicate<String> key) {
    var settings = Map.<String, Object>of("bootstrap.servers", kafka.bootstrapServers());
    try (var consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
      var partitions =
          consumer.partitionsFor(topic).stream()
              .map(info -> new TopicPartition(topic, info.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      var ends = consumer.endOffsets(partitions);
      var found = new ArrayList<ConsumerRecord<String, byte[]>>();
      while (partitions.stream().anyMatch(one -> consumer.position(one) < ends.get(one))) {
        for (var record : consumer.poll(Duration.ofMillis(200))) {
          if (record.key() != null && key.test(record.key())) {
            found.add(record);
          }
        }
      }
      return found;
    }
  }
}
