package org.encompass.local.play;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.encompass.harness.TestKeys;
import org.encompass.local.night.Publication;
import org.encompass.local.outcome.Published;
import org.encompass.local.run.Endpoints;
import org.encompass.schemas.Topics;
import org.encompass.schemas.wire.WireKeys;
import org.encompass.schemas.wire.WireReader;

/// The police forces' side: seals incidents and puts them onto the topic.
final class Publisher implements AutoCloseable {
  private final KafkaProducer<String, byte[]> producer;
  private final WireKeys keys;
  private final WireReader reader;
  private final List<Published> published = new ArrayList<>();

  Publisher(Endpoints endpoints) {
    producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", endpoints.kafka().bootstrapServers(), "acks", "all"),
            new StringSerializer(),
            new ByteArraySerializer());
    keys = WireKeys.of(endpoints.keys().jwks());
    reader = new WireReader(keys);
  }

  /// Publishes in order and returns once the broker has them all.
  void publish(List<Publication> publications) throws InterruptedException, ExecutionException {
    var acknowledgements = new ArrayList<Future<?>>();
    for (var publication : publications) {
      var kid = TestKeys.ofForce(publication.force());
      var sealed = keys.seal(kid, publication.value()).getBytes(StandardCharsets.US_ASCII);
      var record = new ProducerRecord<>(Topics.INCIDENTS, publication.key(), sealed);
      record.headers().add("content-type", "application/jose".getBytes(StandardCharsets.US_ASCII));
      acknowledgements.add(producer.send(record));
      published.add(Published.of(reader, publication.key(), publication.value()));
    }
    producer.flush();
    for (var acknowledgement : acknowledgements) {
      acknowledgement.get();
    }
  }

  /// Everything published so far.
  List<Published> published() {
    return List.copyOf(published);
  }

  @Override
  public void close() {
    producer.close();
  }
}
