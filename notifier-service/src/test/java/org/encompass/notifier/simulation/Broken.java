package org.encompass.notifier.simulation;

/// Something that must never be was seen. An error, so that no step takes it for its own failure.
final class Broken extends Error {
  Broken(String what) {
    super(what);
  }

  Broken(String what, Throwable cause) {
    super(what, cause);
  }
}
