package org.encompass.notifier.outbox;

import java.util.concurrent.CompletableFuture;

/// Says a record at once, past the outbox: for the relay itself, and for senders who wait and would
/// rather hear that it failed.
public interface Broker {
  /// Completes once all replicas in sync hold the record, or fails within bounded time.
  CompletableFuture<Void> say(OutgoingRecord record);
}
