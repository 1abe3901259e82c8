package org.encompass.harness;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;
import org.encompass.schemas.Topics;
import org.jspecify.annotations.Nullable;

/// A real Kafka broker on this machine.
public final class RealKafka implements AutoCloseable {
  /// Larger than what the services accept, so that too large a record arrives and is put aside.
  private static final int MAX_RECORD_BYTES = 1024 * 1024;

  private static final int PARTITIONS = 6;
  private final String bootstrapServers;
  private final Supplier<Runnable> starter;
  private @Nullable Runnable stop;

  RealKafka(String bootstrapServers, Runnable stop) {
    this(
        bootstrapServers,
        () -> {
          throw new IllegalStateException("only a broker of this process can be started again");
        },
        stop);
  }

  private RealKafka(String bootstrapServers, Supplier<Runnable> starter, Runnable stop) {
    this.bootstrapServers = bootstrapServers;
    this.starter = starter;
    this.stop = stop;
  }

  /// A broker of this process, with its data below a directory that stays.
  ///
  /// @param port 0 for a free one
  public static RealKafka in(Path directory, int port) {
    var ports = FreePorts.draw(2);
    int broker = port == 0 ? ports.getFirst() : port;
    Supplier<Runnable> starter = () -> KafkaNode.start(directory, broker, ports.getLast())::stop;
    return new RealKafka(KafkaNode.HOST + ":" + broker, starter, starter.get());
  }

  /// Starts a stopped broker again, at the same address with the same data.
  public void startAgain() {
    stop = starter.get();
  }

  public String bootstrapServers() {
    return bootstrapServers;
  }

  /// Every topic of the contract; those that exist are left as they are.
  public void createTopics() {
    createTopics(PARTITIONS);
  }

  public void createTopics(int partitions) {
    try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
      var topics = Topics.ALL.stream().map(topic -> asContracted(topic, partitions)).toList();
      for (var created : admin.createTopics(topics).values().values()) {
        try {
          created.get();
        } catch (ExecutionException e) {
          if (!(e.getCause() instanceof TopicExistsException)) {
            throw new IllegalStateException("a topic could not be created", e);
          }
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while topics were created", e);
    }
  }

  private static NewTopic asContracted(Topics.Topic topic, int partitions) {
    var settings = new HashMap<String, String>();
    settings.put("max.message.bytes", String.valueOf(MAX_RECORD_BYTES));
    if (topic.brokerTime()) {
      settings.put("message.timestamp.type", "LogAppendTime");
    }
    topic
        .keep()
        .ifPresentOrElse(
            keep -> settings.put("retention.ms", String.valueOf(keep.toMillis())),
            () -> settings.put("cleanup.policy", "compact"));
    return new NewTopic(topic.name(), partitions, (short) 1).configs(settings);
  }

  @Override
  public void close() {
    var running = stop;
    stop = null;
    if (running != null) {
      running.run();
    }
  }
}
