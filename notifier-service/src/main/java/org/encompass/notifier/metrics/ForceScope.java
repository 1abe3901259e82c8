package org.encompass.notifier.metrics;

import java.util.Collection;
import java.util.Set;

/// The forces whose cases somebody may see; "*" stands for all.
public record ForceScope(Set<String> forces) {
  private static final String EVERY = "*";

  public ForceScope {
    forces = Set.copyOf(forces);
  }

  /// Sees everything, also what no force can be read from.
  public static ForceScope all() {
    return new ForceScope(Set.of(EVERY));
  }

  /// Whether this is the scope of all forces.
  public boolean everything() {
    return forces.contains(EVERY);
  }

  /// Whether a case of this force lies inside.
  public boolean covers(String force) {
    return everything() || forces.contains(force);
  }

  /// Whether all that these forces allow lies inside; "*" lies only in the scope of all forces.
  public boolean coversAll(Collection<String> others) {
    return everything() || forces.containsAll(others);
  }
}
