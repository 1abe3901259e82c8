package org.encompass.notifier.reference.kafka;

import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.encompass.notifier.reference.RollTopic;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.stereotype.Component;

/// Gives each copy of the roll a consumer of its own, in no group: every node reads everything.
@Component
class KafkaRollTopic implements RollTopic {
  private final ConsumerFactory<?, ?> consumers;

  KafkaRollTopic(ConsumerFactory<?, ?> consumers) {
    this.consumers = consumers;
  }

  @Override
  public Cursor open() {
    var settings = new Properties();
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
    settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, "5000");
    settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, "5000");
    settings.put(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, "5000");
    return new KafkaRollCursor(
        consumers.createConsumer(null, "notifier-roll-index", null, settings));
  }
}
