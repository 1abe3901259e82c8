package org.encompass.benchmarks.night;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.encompass.benchmarks.CannotMeasure;
import org.encompass.schemas.Topics;
import org.springframework.jdbc.core.JdbcTemplate;

/// Watches from outside how far the service is, from seven o'clock on.
final class Morning implements AutoCloseable {
  /// The steps of each notification, which overlap: what is released is claimed at once.
  enum Stage {
    RELEASED("notifications released and disclosed"),
    CLAIMED("tellings claimed for a mail"),
    TOLD("notifications whose mail was accepted"),
    RECEIPTED("receipts in Kafka");

    private final String words;

    Stage(String words) {
      this.words = words;
    }

    String words() {
      return words;
    }
  }

  /// How much of a stage there was, and how long after seven the last of it was done.
  record Done(long pieces, double seconds) {
    double rate() {
      return pieces / seconds;
    }
  }

  private static final Duration TWO_HOURS = Duration.ofHours(2);

  private final JdbcTemplate jdbc;
  private final Admin kafka;
  private final int notifications;
  private final long receiptsBefore;
  private final Map<Stage, Done> done = new EnumMap<>(Stage.class);

  Morning(RunningNotifier notifier, int notifications) {
    this.jdbc = notifier.part(JdbcTemplate.class);
    this.kafka = Admin.create(Map.of("bootstrap.servers", notifier.bootstrapServers()));
    this.notifications = notifications;
    Patience.until(TWO_HOURS, "the receipts of the evening still wait", this::nothingWaits);
    receiptsBefore = receipts();
    if (count("select count(*) from notification where state = 'HELD'") != notifications) {
      throw new CannotMeasure("not all notifications are held");
    }
  }

  /// Returns when everything is done.
  Map<Stage, Done> watch(Runnable sevenOClock) {
    var began = System.nanoTime();
    sevenOClock.run();
    Patience.until(TWO_HOURS, "it is nine, and not all are told", () -> look(began));
    return done;
  }

  private boolean look(long began) {
    note(
        Stage.RELEASED,
        notifications - count("select count(*) from notification where state = 'HELD'"),
        began);
    note(Stage.CLAIMED, count("select count(*) from telling where mail_id is not null"), began);
    long told = count("select count(told_at) from notification");
    note(Stage.TOLD, told, began);
    note(Stage.RECEIPTED, receipts() - receiptsBefore, began);
    return told == notifications && nothingWaits();
  }

  /// The last moment at which it still grew is when it was done.
  private void note(Stage stage, long pieces, long began) {
    var before = done.get(stage);
    if (before == null || before.pieces() < pieces) {
      done.put(stage, new Done(pieces, (System.nanoTime() - began) / 1e9));
    }
  }

  /// All mails that were accepted.
  long mails() {
    return count("select count(*) from mail where state = 'ACCEPTED'");
  }

  private boolean nothingWaits() {
    return count("select count(*) from outbox") == 0;
  }

  private long count(String sql) {
    var found = jdbc.queryForObject(sql, Long.class);
    return found == null ? 0 : found;
  }

  private long receipts() {
    try {
      var topics = kafka.describeTopics(List.of(Topics.RECEIPTS)).allTopicNames().get();
      var partitions =
          topics.values().stream()
              .flatMap(topic -> topic.partitions().stream())
              .map(p -> new TopicPartition(Topics.RECEIPTS, p.partition()))
              .collect(Collectors.toMap(p -> p, p -> OffsetSpec.latest()));
      return kafka.listOffsets(partitions).all().get().values().stream()
          .mapToLong(ListOffsetsResultInfo::offset)
          .sum();
    } catch (ExecutionException e) {
      throw new CannotMeasure("Kafka does not say how far its topics are");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CannotMeasure("interrupted");
    }
  }

  @Override
  public void close() {
    kafka.close();
  }
}
