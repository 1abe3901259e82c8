package org.encompass.benchmarks.rolls;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.encompass.harness.RealDatabase;
import org.postgresql.PGConnection;

/// The least that anybody could do with the file: read its lines, send each as it is to the
/// same broker, and copy an id for each into a table of the same database. No checking, no
/// sealing, no comparing with what is known; what this takes, the machine takes.
final class BareLoop {
  private static final String TOPIC = "bare-loop";
  private final String brokers;
  private final RealDatabase database;

  BareLoop(String brokers, RealDatabase database) {
    this.brokers = brokers;
    this.database = database;
  }

  /// @return seconds
  double run(Path file) throws Exception {
    try (var admin = Admin.create(Map.of("bootstrap.servers", brokers))) {
      admin.createTopics(List.of(new NewTopic(TOPIC, 6, (short) 1))).all().get();
    }
    try (var connection = DriverManager.getConnection(database.superuserJdbcUrl())) {
      connection.createStatement().execute("CREATE TABLE bare_loop (line bigint, id text)");
      long began = System.nanoTime();
      try (var ids = new PipedOutputStream();
          var copied = new PipedInputStream(ids, 1 << 20);
          var second = Executors.newSingleThreadExecutor()) {
        var copy = second.submit(() -> copy(connection.unwrap(PGConnection.class), copied));
        send(file, ids);
        ids.close();
        copy.get();
      }
      return (System.nanoTime() - began) / 1e9;
    }
  }

  private static long copy(PGConnection connection, InputStream ids) throws Exception {
    return connection.getCopyAPI().copyIn("COPY bare_loop FROM STDIN", ids);
  }

  private void send(Path file, PipedOutputStream ids) throws IOException {
    var settings =
        Map.<String, Object>of("bootstrap.servers", brokers, "acks", "all", "linger.ms", 5);
    try (var producer =
            new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
        var lines = Files.newBufferedReader(file)) {
      long number = 0;
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        var key = line.substring(0, 20);
        producer.send(new ProducerRecord<>(TOPIC, key, line.getBytes(UTF_8)));
        ids.write((++number + "\t" + key + "\n").getBytes(UTF_8));
      }
    }
  }
}
