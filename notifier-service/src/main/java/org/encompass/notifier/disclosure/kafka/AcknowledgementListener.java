package org.encompass.notifier.disclosure.kafka;

import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.encompass.notifier.disclosure.Acknowledgements;
import org.encompass.notifier.reference.TopicRecord;
import org.encompass.schemas.Topics;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/// Hands on what the portal says, record by record and in order; a batch that failed is repeated
/// whole, which says nothing new about its first part.
@Component
class AcknowledgementListener {
  private final Acknowledgements acknowledgements;

  AcknowledgementListener(Acknowledgements acknowledgements) {
    this.acknowledgements = acknowledgements;
  }

  @KafkaListener(
      id = "notifier-acknowledgements",
      topics = Topics.ACKNOWLEDGEMENTS,
      containerFactory = "portalTopics")
  void acknowledgements(List<ConsumerRecord<byte[], byte[]>> batch) {
    for (var r : batch) {
      acknowledgements.hear(
          new TopicRecord(r.topic(), r.partition(), r.offset(), r.key(), r.value()));
    }
  }
}
