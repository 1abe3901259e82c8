package org.encompass.notifier.delivery;

import java.util.List;
import java.util.concurrent.Executors;

/// Has the dialogues of one sweep side by side and returns when all have ended. The simulator hands
/// in one that has them in an order of its own.
@FunctionalInterface
public interface SideBySide {
  /// None of them throws.
  void run(List<Runnable> dialogues);

  /// Each in a virtual thread of its own.
  static SideBySide inVirtualThreads() {
    return dialogues -> {
      try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
        dialogues.forEach(threads::execute);
      }
    };
  }
}
