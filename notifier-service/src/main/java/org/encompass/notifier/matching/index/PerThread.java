package org.encompass.notifier.matching.index;

import java.util.function.Function;
import java.util.function.Supplier;

/// Tools that each thread keeps from lookup to lookup and clears by hand. Those of a lookup that
/// failed are thrown away, lest the thread's next child is found by what is left of the last one.
final class PerThread<T> {
  private final ThreadLocal<T> tools;

  PerThread(Supplier<T> made) {
    tools = ThreadLocal.withInitial(made);
  }

  <R> R with(Function<T, R> lookup) {
    boolean done = false;
    try {
      var found = lookup.apply(tools.get());
      done = true;
      return found;
    } finally {
      if (!done) {
        tools.remove();
      }
    }
  }
}
