package org.encompass.portal.school;

import java.util.Optional;
import java.util.function.Supplier;

/// One import at a time, over all instances of the portal.
public interface Turn {
  /// Runs the work if nobody else is importing; empty otherwise.
  <T> Optional<T> take(Supplier<T> work);
}
