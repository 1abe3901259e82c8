package org.encompass.notifier.delivery;

import java.util.List;
import java.util.concurrent.Executors;

/// Has the dialogues of one sweep side by side and returns when all have ended. The simulator hands
/// in one that has them in an order of its own.
@FunctionalInterface
public interface SideBySide {
  /// None of them throws.
  void run(List<Runnable> dialogues);

  /// So many at a time. The others wait here, where they can still be given back.
  static SideBySide inVirtualThreads(int atATime) {
    var threads = Thread.ofVirtual().name("delivery-", 0).factory();
    return dialogues -> {
      try (var workers = Executors.newFixedThreadPool(atATime, threads)) {
        dialogues.forEach(workers::execute);
      }
    };
  }
}
