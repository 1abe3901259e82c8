package org.encompass.notifier.outbox.kafka;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.encompass.notifier.outbox.Broker;
import org.encompass.notifier.outbox.OutgoingRecord;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.kafka.core.ProducerFactory;
import org.springframework.stereotype.Component;

/// Says one record to the broker: idempotent, and said only when all replicas in sync hold it. The
/// bounds are short because the caller has an outbox, or a sender who waits.
@Component
class Speaker implements Broker, DisposableBean {
  private static final RecordHeader SEALED =
      new RecordHeader("content-type", "application/jose".getBytes(StandardCharsets.US_ASCII));

  private final Producer<String, byte[]> producer;

  Speaker(ProducerFactory<?, ?> settings) {
    var properties = new HashMap<>(settings.getConfigurationProperties());
    properties.put(ProducerConfig.ACKS_CONFIG, "all");
    properties.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    properties.put(ProducerConfig.LINGER_MS_CONFIG, 5);
    properties.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 5_000);
    properties.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
    properties.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 15_000);
    this.producer =
        new KafkaProducer<>(properties, new StringSerializer(), new ByteArraySerializer());
  }

  @Override
  public CompletableFuture<Void> say(OutgoingRecord record) {
    var said = new CompletableFuture<Void>();
    var message = new ProducerRecord<String, byte[]>(record.topic(), record.key(), record.value());
    if (record.sealed()) {
      message.headers().add(SEALED);
    }
    try {
      producer.send(
          message,
          (metadata, fault) -> {
            if (fault == null) {
              said.complete(null);
            } else {
              said.completeExceptionally(fault);
            }
          });
    } catch (RuntimeException fault) {
      said.completeExceptionally(fault);
    }
    return said;
  }

  @Override
  public void destroy() {
    producer.close();
  }
}
