package org.encompass.notifier.simulation;

/// An instance of the notifier. All share the code, which keeps nothing in memory between steps.
final class Node {
  private final String name;
  private boolean alive = true;
  private boolean busy;

  Node(String name) {
    this.name = name;
  }

  String name() {
    return name;
  }

  boolean alive() {
    return alive;
  }

  /// Whether it could begin something now.
  boolean idle() {
    return alive && !busy;
  }

  void busy(boolean now) {
    busy = now;
  }

  void die() {
    alive = false;
  }

  void restart() {
    alive = true;
  }
}
