package org.encompass.notifier.reference.kafka;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.encompass.notifier.reference.Projections;
import org.encompass.notifier.reference.ReferenceSettings;
import org.encompass.schemas.Topics;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.stereotype.Component;

/// Compares what the groups have committed with where the topics ended when this node started. The
/// tables are common to all nodes, so it does not matter which node did the work.
@Component
class KafkaProjections implements Projections {
  private static final int SECONDS = 5;
  private static final Map<String, String> GROUPS =
      Map.of(
          ProjectionListeners.SCHOOLS_GROUP,
          Topics.SCHOOLS,
          ProjectionListeners.ROLLS_GROUP,
          Topics.ROLLS);

  private final KafkaAdmin kafka;
  private final Clock wall;
  private final Instant giveUpAt;
  private @Nullable Map<TopicPartition, Long> ends;
  private @Nullable Admin client;
  private boolean caughtUp;

  KafkaProjections(KafkaAdmin kafka, ReferenceSettings settings, @Qualifier("wall") Clock wall) {
    this.kafka = kafka;
    this.wall = wall;
    this.giveUpAt = wall.instant().plus(settings.readyWait());
  }

  @Override
  public synchronized State state() {
    if (!caughtUp) {
      caughtUp = looksCaughtUp();
    }
    if (caughtUp) {
      return State.CAUGHT_UP;
    }
    return wall.instant().isBefore(giveUpAt) ? State.WAITING : State.GIVEN_UP;
  }

  private boolean looksCaughtUp() {
    try {
      var admin = admin();
      var wanted = ends == null ? ends(admin) : ends;
      ends = wanted;
      for (var group : GROUPS.entrySet()) {
        if (!reached(admin, group.getKey(), group.getValue(), wanted)) {
          return false;
        }
      }
      close();
      return true;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    } catch (ExecutionException | TimeoutException | RuntimeException unreachable) {
      return false; // a broker that does not answer says nothing about how far we are
    }
  }

  private Admin admin() {
    var open = client == null ? Admin.create(kafka.getConfigurationProperties()) : client;
    client = open;
    return open;
  }

  @PreDestroy
  synchronized void close() {
    if (client != null) {
      client.close(Duration.ofSeconds(SECONDS));
      client = null;
    }
  }

  private static Map<TopicPartition, Long> ends(Admin admin)
      throws InterruptedException, ExecutionException, TimeoutException {
    var latest = new HashMap<TopicPartition, OffsetSpec>();
    var topics =
        admin
            .describeTopics(List.copyOf(GROUPS.values()))
            .allTopicNames()
            .get(SECONDS, TimeUnit.SECONDS);
    topics.forEach(
        (name, topic) ->
            topic
                .partitions()
                .forEach(
                    p -> latest.put(new TopicPartition(name, p.partition()), OffsetSpec.latest())));
    var ends = new HashMap<TopicPartition, Long>();
    admin
        .listOffsets(latest)
        .all()
        .get(SECONDS, TimeUnit.SECONDS)
        .forEach((partition, end) -> ends.put(partition, end.offset()));
    return ends;
  }

  private static boolean reached(
      Admin admin, String group, String topic, Map<TopicPartition, Long> ends)
      throws InterruptedException, ExecutionException, TimeoutException {
    var committed =
        admin
            .listConsumerGroupOffsets(group)
            .partitionsToOffsetAndMetadata()
            .get(SECONDS, TimeUnit.SECONDS);
    return ends.entrySet().stream()
        .filter(end -> end.getKey().topic().equals(topic) && end.getValue() > 0)
        .allMatch(
            end -> {
              var done = committed.get(end.getKey());
              return done != null && done.offset() >= end.getValue();
            });
  }
}
