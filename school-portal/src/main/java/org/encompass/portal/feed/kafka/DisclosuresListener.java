package org.encompass.portal.feed.kafka;

import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.encompass.portal.feed.Arrived;
import org.encompass.portal.feed.Feed;
import org.encompass.schemas.Topics;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/// Hands batches on. An `Error` would end the container while the portal still says it is well, so
/// that it, too, becomes something to retry.
@Component
class DisclosuresListener {
  private final Feed feed;

  DisclosuresListener(Feed feed) {
    this.feed = feed;
  }

  @KafkaListener(
      id = "disclosures",
      groupId = "portal",
      topics = Topics.DISCLOSURES,
      batch = "true")
  @SuppressWarnings("CatchingUnchecked")
  void take(List<ConsumerRecord<String, byte[]>> batch) {
    try {
      feed.take(batch.stream().map(DisclosuresListener::arrived).toList());
    } catch (Error e) {
      throw new IllegalStateException("a batch failed with " + e.getClass().getSimpleName(), e);
    }
  }

  private static Arrived arrived(ConsumerRecord<String, byte[]> one) {
    return new Arrived(one.topic(), one.partition(), one.offset(), one.key(), one.value());
  }
}
