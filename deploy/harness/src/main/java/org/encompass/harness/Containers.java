package org.encompass.harness;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/// The same programs from a Docker engine, where one answers.
final class Containers {
  private static final Logger log = LoggerFactory.getLogger(Containers.class);
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /// Both servers, or nothing where the embedded ones are to be used.
  record Pair(RealPostgres postgres, RealKafka kafka) {}

  static Optional<Pair> ifWanted() {
    return switch (System.getProperty("encompass.infra", "auto")) {
      case "embedded" -> Optional.empty();
      case "docker" -> Optional.of(start());
      default -> ifTheyComeInTime();
    };
  }

  private static Optional<Pair> ifTheyComeInTime() {
    if (!DockerClientFactory.instance().isDockerAvailable()) {
      log.info("embedded PostgreSQL and Kafka: no Docker engine answers");
      return Optional.empty();
    }
    try {
      return Optional.of(
          CompletableFuture.supplyAsync(Containers::start)
              .get(PATIENCE.toSeconds(), TimeUnit.SECONDS));
    } catch (ExecutionException | TimeoutException e) {
      log.info("embedded PostgreSQL and Kafka: no containers within {}", PATIENCE);
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while containers started", e);
    }
  }

  private static Pair start() {
    var postgres = new PostgreSQLContainer(image("postgres", "postgres:18"));
    postgres.withUsername("postgres");
    var kafka = new KafkaContainer(image("apache/kafka", "apache/kafka:4.2.1"));
    CompletableFuture.allOf(
            CompletableFuture.runAsync(postgres::start), CompletableFuture.runAsync(kafka::start))
        .join();
    var address = postgres.getHost() + ":" + postgres.getFirstMappedPort();
    return new Pair(
        new RealPostgres(address, postgres.getPassword(), postgres::stop),
        new RealKafka(kafka.getBootstrapServers(), kafka::stop));
  }

  /// Image names are settings: `-Dencompass.image.postgres=...`, `-Dencompass.image.kafka=...`.
  private static DockerImageName image(String program, String standard) {
    var setting = "encompass.image." + program.substring(program.indexOf('/') + 1);
    return DockerImageName.parse(System.getProperty(setting, standard))
        .asCompatibleSubstituteFor(program);
  }

  private Containers() {}
}
