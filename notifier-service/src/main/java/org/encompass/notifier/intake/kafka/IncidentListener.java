package org.encompass.notifier.intake.kafka;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.record.TimestampType;
import org.encompass.notifier.intake.Incoming;
import org.encompass.notifier.intake.Intake;
import org.encompass.notifier.intake.IntakeMeters;
import org.encompass.notifier.intake.Position;
import org.encompass.schemas.Topics;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/// Hands each batch of the incidents topic to intake. The offsets follow once it is stored.
@Component
class IncidentListener {
  private final Intake intake;
  private final IntakeMeters meters;
  private final Clock clock;
  private final Clock wall;

  IncidentListener(Intake intake, IntakeMeters meters, Clock clock, @Qualifier("wall") Clock wall) {
    this.intake = intake;
    this.meters = meters;
    this.clock = clock;
    this.wall = wall;
  }

  // Throwable, because an Error would stop the container for good while the service says it is up.
  // Only its class is passed on: a driver's message may quote what it was to store.
  @KafkaListener(
      id = "incidents",
      groupId = "notifier",
      topics = Topics.INCIDENTS,
      containerFactory = "incidentContainers")
  void take(List<ConsumerRecord<byte[], byte[]>> records) {
    try {
      intake.accept(records.stream().map(this::incoming).toList());
    } catch (Throwable fault) {
      meters.failed();
      throw new BatchNotStoredException(records.size(), fault);
    }
  }

  private Incoming incoming(ConsumerRecord<byte[], byte[]> record) {
    return new Incoming(
        new Position(record.partition(), record.offset()),
        record.key(),
        record.value() == null ? new byte[0] : record.value(),
        arrival(record));
  }

  // The broker's time counts as an age, so that a batch that waited here is not taken for a late
  // one,
  // and a played domain clock stays the only time line.
  private Instant arrival(ConsumerRecord<byte[], byte[]> record) {
    var now = clock.instant();
    if (record.timestampType() != TimestampType.LOG_APPEND_TIME) {
      return now;
    }
    var age = Duration.between(Instant.ofEpochMilli(record.timestamp()), wall.instant());
    return age.isNegative() ? now : now.minus(age);
  }
}
