package org.encompass.notifier.outbox;

import java.time.Duration;
import java.util.Collection;
import java.util.List;

/// The records that the broker does not have yet. For this module's own packages.
public interface Waiting {
  /// A record and its place in the order.
  record Row(long id, OutgoingRecord record) {}

  /// Lets one instance in at a time; the turn ends with the caller's transaction.
  boolean myTurn();

  /// The topics that something waits for.
  List<String> topics();

  /// The oldest ones of a topic, in order.
  List<Row> oldest(String topic, int limit);

  /// The broker has them.
  void said(Collection<Long> ids);

  /// How many wait.
  long count();

  /// How long the oldest has been waiting.
  Duration age();
}
