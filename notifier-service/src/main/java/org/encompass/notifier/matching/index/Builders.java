package org.encompass.notifier.matching.index;

import java.util.concurrent.Callable;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;

/// The threads that indexes are built on. They are the index's own: whoever keeps the common pool
/// busy, which has one thread on a machine with two cores, must not hold up the roll.
final class Builders {
  private static final ForkJoinPool POOL =
      new ForkJoinPool(Math.max(2, Runtime.getRuntime().availableProcessors()));

  static <T> ForkJoinTask<T> submit(Callable<T> work) {
    return POOL.submit(work);
  }

  private Builders() {}
}
