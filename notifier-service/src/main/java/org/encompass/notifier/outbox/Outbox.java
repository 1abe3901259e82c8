package org.encompass.notifier.outbox;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// What the notifier has decided to say. Written in the caller's transaction, so that it is said
/// exactly when the decision stands. Records of one key are said in the order they were added,
/// given that callers hold the row lock of what the key names.
public interface Outbox {
  /// One record; a null value is a tombstone. Sealed values carry `content-type: application/jose`.
  @Transactional(propagation = Propagation.MANDATORY)
  default void add(String topic, String key, byte @Nullable [] value, boolean sealed) {
    addAll(List.of(new OutgoingRecord(topic, key, value, sealed)));
  }

  /// Many records, in the order given, in one statement.
  void addAll(List<OutgoingRecord> records);
}
