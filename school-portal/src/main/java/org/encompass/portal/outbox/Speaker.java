package org.encompass.portal.outbox;

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
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.kafka.core.ProducerFactory;
import org.springframework.stereotype.Component;

/// The portal's voice on the topics: an idempotent producer that counts a record as said only when
/// all replicas in sync hold it.
@Component
public class Speaker implements DisposableBean {
  private static final int ROOM = 16 * 1024 * 1024;
  private final Producer<String, byte[]> producer;

  Speaker(ProducerFactory<?, ?> settings) {
    var properties = new HashMap<>(settings.getConfigurationProperties());
    properties.put(ProducerConfig.ACKS_CONFIG, "all");
    properties.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    properties.put(ProducerConfig.BUFFER_MEMORY_CONFIG, ROOM);
    properties.put(ProducerConfig.LINGER_MS_CONFIG, 5);
    properties.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "none");
    properties.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 5_000);
    properties.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
    properties.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 15_000);
    this.producer =
        new KafkaProducer<>(properties, new StringSerializer(), new ByteArraySerializer());
  }

  /// Sends one record; the result is there once the broker has taken or refused it. Waits while the
  /// producer's memory is full, so a caller cannot run ahead of the broker.
  public CompletableFuture<Void> say(
      String topic, String key, byte @Nullable [] value, boolean sealed) {
    var said = new CompletableFuture<Void>();
    var record = new ProducerRecord<String, byte[]>(topic, key, value);
    if (sealed) {
      record
          .headers()
          .add(
              new RecordHeader(
                  "content-type", "application/jose".getBytes(StandardCharsets.US_ASCII)));
    }
    try {
      producer.send(
          record,
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
