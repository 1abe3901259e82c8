package org.encompass.notifier.simulation;

/// The node's process ended here: nothing of it runs any further.
final class NodeDied extends Error {
  NodeDied(Node node) {
    super(node.name(), null, false, false);
  }
}
