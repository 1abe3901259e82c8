package org.encompass.portal.roll;

import java.util.concurrent.CompletableFuture;
import org.encompass.portal.roll.RollRows.Pupil;

/// The way of roll entries to the notifier.
public interface RollTopic {
  /// Publishes one entry, sealed; done once the broker has it.
  CompletableFuture<Void> publish(Pupil pupil, byte[] entry);

  /// Publishes that a pupil is gone.
  CompletableFuture<Void> remove(Pupil pupil);
}
