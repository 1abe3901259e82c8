package org.encompass.harness;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.raft.DynamicVoters;
import org.slf4j.LoggerFactory;

/// Kafka's own server, broker and controller in one (KRaft), inside this JVM.
record KafkaNode(KafkaRaftServer server) {
  static final String HOST = "127.0.0.1";

  static KafkaNode start(Path directory, int port, int controllerPort) {
    List.of("org.apache.kafka", "kafka", "state.change.logger").forEach(KafkaNode::quieten);
    try {
      Files.createDirectories(directory);
      if (!Files.exists(directory.resolve("meta.properties"))) {
        format(directory, controllerPort);
      }
    } catch (Exception e) {
      throw new IllegalStateException("Kafka's directory could not be prepared", e);
    }
    var config = new KafkaConfig(settings(directory, port, controllerPort), false);
    var server = new KafkaRaftServer(config, Time.SYSTEM);
    server.startup();
    return new KafkaNode(server);
  }

  void stop() {
    server.shutdown();
    server.awaitShutdown();
  }

  private static Properties settings(Path directory, int port, int controllerPort) {
    var listeners =
        "PLAINTEXT://%s:%d,CONTROLLER://%s:%d".formatted(HOST, port, HOST, controllerPort);
    var settings = new Properties();
    settings.put("process.roles", "broker,controller");
    settings.put("node.id", "1");
    settings.put("controller.quorum.bootstrap.servers", HOST + ":" + controllerPort);
    settings.put("listeners", listeners);
    settings.put("advertised.listeners", listeners);
    settings.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
    settings.put("controller.listener.names", "CONTROLLER");
    settings.put("inter.broker.listener.name", "PLAINTEXT");
    settings.put("log.dirs", directory.toString());
    settings.put("offsets.topic.replication.factor", "1");
    settings.put("offsets.topic.num.partitions", "1");
    settings.put("transaction.state.log.replication.factor", "1");
    settings.put("transaction.state.log.min.isr", "1");
    settings.put("transaction.state.log.num.partitions", "1");
    settings.put("share.coordinator.state.topic.replication.factor", "1");
    settings.put("share.coordinator.state.topic.min.isr", "1");
    settings.put("group.initial.rebalance.delay.ms", "0");
    settings.put("auto.create.topics.enable", "false");
    settings.put("log.cleaner.dedupe.buffer.size", "2097152");
    return settings;
  }

  private static void format(Path directory, int controllerPort) throws Exception {
    var voter = "1@%s:%d:%s".formatted(HOST, controllerPort, Uuid.randomUuid());
    new Formatter()
        .setPrintStream(
            new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
        .setNodeId(1)
        .setClusterId(Uuid.randomUuid().toString())
        .setDirectories(List.of(directory.toString()))
        .setMetadataLogDirectory(directory.toString())
        .setControllerListenerName("CONTROLLER")
        .setHasDynamicQuorum(true)
        .setInitialControllers(DynamicVoters.parse(voter))
        .run();
  }

  /// Never louder than the program around it wants.
  private static void quieten(String name) {
    if (LoggerFactory.getLogger(name) instanceof Logger logger
        && Level.WARN.isGreaterOrEqual(logger.getEffectiveLevel())) {
      logger.setLevel(Level.WARN);
    }
  }
}
