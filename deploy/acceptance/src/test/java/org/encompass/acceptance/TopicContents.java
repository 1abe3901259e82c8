package org.encompass.acceptance;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.encompass.local.outcome.Topic;
import org.encompass.schemas.ReceiptMessage;
import org.encompass.schemas.Topics;
import org.encompass.schemas.wire.MessageType;
import org.encompass.schemas.wire.WireKeys;

/// What the broker holds, read as anybody may who is let in.
record TopicContents(String bootstrapServers, WireKeys keys) {
  /// Every receipt, in the order in which they were given.
  List<ReceiptMessage> receipts() {
    return new Topic(bootstrapServers, keys)
        .read(Topics.RECEIPTS, MessageType.RECEIPT).stream()
            .sorted(Comparator.comparingLong(ReceiptMessage::seq))
            .toList();
  }

  /// How many incidents the notifiers have told the broker they are done with.
  long incidentsDone() throws InterruptedException, ExecutionException {
    try (var admin = Admin.create(settings())) {
      return admin
          .listConsumerGroupOffsets("notifier")
          .partitionsToOffsetAndMetadata()
          .get()
          .entrySet()
          .stream()
          .filter(committed -> committed.getKey().topic().equals(Topics.INCIDENTS))
          .mapToLong(committed -> committed.getValue() == null ? 0 : committed.getValue().offset())
          .sum();
    }
  }

  /// Every topic's records as they stand there: key, headers and value.
  Map<String, List<byte[]>> all() {
    var all = new HashMap<String, List<byte[]>>();
    var bytes = new ByteArrayDeserializer();
    try (var consumer = new KafkaConsumer<>(settings(), bytes, bytes)) {
      for (var topic : Topics.ALL) {
        all.put(topic.name(), of(topic.name(), consumer));
      }
    }
    return all;
  }

  private static List<byte[]> of(String topic, KafkaConsumer<byte[], byte[]> consumer) {
    var partitions =
        consumer.partitionsFor(topic).stream()
            .map(info -> new TopicPartition(topic, info.partition()))
            .toList();
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
    var ends = consumer.endOffsets(partitions);
    var found = new ArrayList<byte[]>();
    while (ends.entrySet().stream()
        .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
      for (var record : consumer.poll(Duration.ofMillis(500))) {
        found.add(record.key());
        found.add(record.value() == null ? new byte[0] : record.value());
        record.headers().forEach(header -> found.add(header.value()));
      }
    }
    return found;
  }

  private Map<String, Object> settings() {
    return Map.of("bootstrap.servers", bootstrapServers);
  }
}
