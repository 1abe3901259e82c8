package org.encompass.local.run;

import java.util.ArrayDeque;
import java.util.Deque;

/// What must be stopped when the run ends, however it ends: last started, first stopped.
public final class Stops {
  private final Deque<Runnable> stops = new ArrayDeque<>();

  /// Something that runs now.
  public synchronized void add(Runnable stop) {
    stops.push(stop);
  }

  /// Stops everything; one that fails does not keep the others running.
  public synchronized void all() {
    while (!stops.isEmpty()) {
      try {
        stops.pop().run();
      } catch (RuntimeException e) {
        System.err.println("could not be stopped cleanly: " + e);
      }
    }
  }
}
