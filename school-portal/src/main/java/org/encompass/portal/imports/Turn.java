package org.encompass.portal.imports;

import java.util.Optional;
import java.util.function.Supplier;

/// One import at a time is put into force, over all instances of the portal.
public interface Turn {
  /// Runs the work if nobody else is importing; empty otherwise.
  <T> Optional<T> take(Supplier<T> work);
}
