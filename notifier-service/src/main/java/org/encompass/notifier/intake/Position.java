package org.encompass.notifier.intake;

/// Where a record lies on the incidents topic.
public record Position(int partition, long offset) {
  /// Of a record that is not on the topic yet.
  static final Position NOWHERE = new Position(-1, -1);
}
