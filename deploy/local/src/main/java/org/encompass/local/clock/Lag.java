package org.encompass.local.clock;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.ListGroupsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;

/// How many records Kafka holds that a consumer group has not yet finished.
public final class Lag implements AutoCloseable {
  private final Admin admin;

  public Lag(String bootstrapServers) {
    admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers));
  }

  /// The groups that lag; partitions assigned to a member count from their first record.
  public Work now() throws InterruptedException, ExecutionException {
    var groups =
        admin.listGroups(ListGroupsOptions.forConsumerGroups()).all().get().stream()
            .map(GroupListing::groupId)
            .toList();
    var done = new HashMap<String, Map<TopicPartition, Long>>();
    for (var group : groups) {
      done.put(group, positions(group));
    }
    var ends = ends(done);
    List<String> busy = new ArrayList<>();
    done.forEach(
        (group, positions) -> {
          long lag =
              positions.entrySet().stream()
                  .mapToLong(at -> Math.max(0, ends.getOrDefault(at.getKey(), 0L) - at.getValue()))
                  .sum();
          if (lag > 0) {
            busy.add("group " + group + ": " + lag + " records");
          }
        });
    return new Work(busy, Optional.empty());
  }

  private Map<TopicPartition, Long> positions(String group)
      throws InterruptedException, ExecutionException {
    var positions = new HashMap<TopicPartition, Long>();
    var description = admin.describeConsumerGroups(List.of(group)).all().get().get(group);
    if (description != null) {
      description.members().stream()
          .flatMap(member -> member.assignment().topicPartitions().stream())
          .forEach(partition -> positions.put(partition, 0L));
    }
    admin
        .listConsumerGroupOffsets(group)
        .partitionsToOffsetAndMetadata()
        .get()
        .forEach(
            (partition, position) -> {
              if (position != null) {
                positions.put(partition, position.offset());
              }
            });
    return positions;
  }

  private Map<TopicPartition, Long> ends(Map<String, Map<TopicPartition, Long>> done)
      throws InterruptedException, ExecutionException {
    var wanted = new HashMap<TopicPartition, OffsetSpec>();
    done.values().forEach(p -> p.keySet().forEach(at -> wanted.put(at, OffsetSpec.latest())));
    var ends = new HashMap<TopicPartition, Long>();
    admin.listOffsets(wanted).all().get().forEach((at, end) -> ends.put(at, end.offset()));
    return ends;
  }

  @Override
  public void close() {
    admin.close();
  }
}
