package org.encompass.notifier.reference.kafka;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.encompass.notifier.reference.PupilKey;
import org.encompass.notifier.reference.RollTopic;
import org.encompass.notifier.reference.Watermark;
import org.encompass.schemas.Topics;
import org.jspecify.annotations.Nullable;

/// Reads keys only. What was fetched beyond the place that was asked for is kept for the next time.
class KafkaRollCursor implements RollTopic.Cursor {
  private static final Duration POLL = Duration.ofMillis(500);
  private static final Duration CLOSING = Duration.ofSeconds(5);

  /// Empty polls after which the topic is said not to hold what the table has from it.
  private static final int PATIENCE = 20;

  private final Consumer<?, ?> consumer;
  private final Map<Integer, ArrayDeque<Fetched>> fetched = new HashMap<>();
  private @Nullable Watermark place;

  KafkaRollCursor(Consumer<?, ?> consumer) {
    this.consumer = consumer;
  }

  @Override
  public Watermark end() {
    assign();
    var end = new TreeMap<Integer, Long>();
    consumer.endOffsets(consumer.assignment()).forEach((p, next) -> end.put(p.partition(), next));
    return Watermark.of(end);
  }

  @Override
  public RollTopic.Passage read(Watermark from, Watermark to, int most) {
    if (!from.equals(place)) {
      goTo(from);
    }
    place = null; // known again once everything went well
    var changed = new HashSet<PupilKey>();
    var next = new TreeMap<>(from.next());
    int patience = PATIENCE;
    while (take(to, most, changed, next)) {
      patience = poll(to) ? PATIENCE : patience - 1;
      if (patience == 0) {
        throw new IllegalStateException(
            "the rolls topic does not hold what the roll table has read from it: " + to.text());
      }
    }
    var upTo = Watermark.of(next);
    place = upTo;
    return new RollTopic.Passage(changed, upTo);
  }

  /// Takes what was fetched, and says whether more must be.
  private boolean take(Watermark to, int most, Set<PupilKey> changed, Map<Integer, Long> next) {
    boolean more = false;
    for (var wanted : to.next().entrySet()) {
      int partition = wanted.getKey();
      long end = wanted.getValue();
      var records = fetched.getOrDefault(partition, new ArrayDeque<>());
      while (!records.isEmpty() && records.peek().offset() < end) {
        if (changed.size() >= most) {
          return false;
        }
        var record = records.remove();
        PupilKey.read(record.key()).ifPresent(changed::add);
        next.put(partition, record.offset() + 1);
      }
      if (next.getOrDefault(partition, 0L) < end) {
        if (records.isEmpty() && !passed(partition, end)) {
          more = true;
        } else {
          next.put(partition, end); // what stood between was compacted away
        }
      }
    }
    return more && changed.size() < most;
  }

  private boolean passed(int partition, long end) {
    var topic = partition(partition);
    return consumer.assignment().contains(topic) && consumer.position(topic) >= end;
  }

  /// @return whether anything came
  private boolean poll(Watermark to) {
    assign();
    var done =
        consumer.assignment().stream()
            .filter(p -> consumer.position(p) >= to.next(p.partition()))
            .toList();
    var open = new HashSet<>(consumer.assignment());
    open.removeAll(done);
    consumer.pause(done);
    consumer.resume(open);
    var records = consumer.poll(POLL);
    for (var record : records.records(Topics.ROLLS)) {
      fetched
          .computeIfAbsent(record.partition(), _ -> new ArrayDeque<>())
          .add(new Fetched(record.offset(), key(record)));
    }
    return !records.isEmpty();
  }

  private void goTo(Watermark from) {
    assign();
    fetched.clear();
    consumer.assignment().forEach(p -> consumer.seek(p, from.next(p.partition())));
  }

  /// All partitions, also those that were added since; a new one is read from its beginning.
  private void assign() {
    var all = consumer.partitionsFor(Topics.ROLLS).stream().map(p -> p.partition()).toList();
    var missing = missing(all);
    if (!missing.isEmpty()) {
      consumer.assign(all.stream().map(KafkaRollCursor::partition).toList());
      missing.forEach(p -> consumer.seek(p, 0));
    }
  }

  private List<TopicPartition> missing(Collection<Integer> all) {
    var known = consumer.assignment();
    return all.stream().map(KafkaRollCursor::partition).filter(p -> !known.contains(p)).toList();
  }

  private static TopicPartition partition(int number) {
    return new TopicPartition(Topics.ROLLS, number);
  }

  private static String key(ConsumerRecord<?, ?> record) {
    return record.key() instanceof byte[] key ? new String(key, StandardCharsets.UTF_8) : "";
  }

  @Override
  public void close() {
    consumer.close(CLOSING);
  }

  private record Fetched(long offset, String key) {}
}
