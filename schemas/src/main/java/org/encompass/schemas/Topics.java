package org.encompass.schemas;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// The topics, their keys, who writes and reads them and how long they are kept.
public final class Topics {
  public static final String INCIDENTS = "encompass.incidents.v1";
  public static final String RECEIPTS = "encompass.receipts.v1";
  public static final String SCHOOLS = "encompass.schools.v1";
  public static final String ROLLS = "encompass.rolls.v1";
  public static final String DISCLOSURES = "encompass.disclosures.v1";
  public static final String ACKNOWLEDGEMENTS = "encompass.acknowledgements.v1";

  /// Every topic. `keep` is empty where the topic is compacted: the last value of a key stays.
  public static final List<Topic> ALL =
      List.of(
          new Topic(INCIDENTS, "<force>/<reference>", Optional.of(Duration.ofDays(21)), true),
          new Topic(RECEIPTS, "<force>/<reference>", Optional.of(Duration.ofDays(90)), false),
          new Topic(SCHOOLS, "<urn>", Optional.empty(), false),
          new Topic(ROLLS, "<urn>/<pupilId>", Optional.empty(), false),
          new Topic(DISCLOSURES, "<notificationId>", Optional.of(Duration.ofDays(7)), false),
          new Topic(ACKNOWLEDGEMENTS, "<notificationId>", Optional.of(Duration.ofDays(21)), false));

  /// What one topic is.
  ///
  /// @param name the topic's name in Kafka
  /// @param key the form of a record's key; never personal data
  /// @param keep how long records stay; empty = compacted
  /// @param brokerTime whether the broker, not the producer, stamps records (`LogAppendTime`): the
  ///     arrival of an incident must not hang on a police system's clock
  public record Topic(String name, String key, Optional<Duration> keep, boolean brokerTime) {}

  private Topics() {}
}
