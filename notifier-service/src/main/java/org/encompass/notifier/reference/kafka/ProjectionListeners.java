package org.encompass.notifier.reference.kafka;

import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.encompass.notifier.reference.RollProjection;
import org.encompass.notifier.reference.SchoolProjection;
import org.encompass.notifier.reference.TopicRecord;
import org.encompass.schemas.Topics;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/// Hands batches of the portal's topics to the projections.
@Component
class ProjectionListeners {
  static final String SCHOOLS_GROUP = "notifier-schools";
  static final String ROLLS_GROUP = "notifier-rolls";

  private final SchoolProjection schools;
  private final RollProjection rolls;

  ProjectionListeners(SchoolProjection schools, RollProjection rolls) {
    this.schools = schools;
    this.rolls = rolls;
  }

  @KafkaListener(
      id = SCHOOLS_GROUP,
      topics = Topics.SCHOOLS,
      containerFactory = "portalTopics",
      properties = "max.poll.records=1000")
  void schools(List<ConsumerRecord<byte[], byte[]>> batch) {
    schools.apply(records(batch));
  }

  @KafkaListener(
      id = ROLLS_GROUP,
      topics = Topics.ROLLS,
      containerFactory = "portalTopics",
      properties = {"max.poll.records=5000", "max.partition.fetch.bytes=4194304"})
  void rolls(List<ConsumerRecord<byte[], byte[]>> batch) {
    rolls.apply(records(batch));
  }

  private static List<TopicRecord> records(List<ConsumerRecord<byte[], byte[]>> batch) {
    return batch.stream()
        .map(r -> new TopicRecord(r.topic(), r.partition(), r.offset(), r.key(), r.value()))
        .toList();
  }
}
