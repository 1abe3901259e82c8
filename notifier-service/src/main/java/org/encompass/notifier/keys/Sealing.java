package org.encompass.notifier.keys;

import java.util.Collection;

/// Seals details for storage. Each subject has a data key of its own, made on first use in the
/// caller's transaction; a `place` ("table/column/row id") is bound to what is sealed, so that a
/// value moved to another row does not open.
public interface Sealing {
  /// Makes the data keys that are missing in one statement; worth it before many new subjects.
  void prepare(Collection<Subject> subjects);

  /// Seals under the subject's data key.
  byte[] seal(Subject subject, String place, byte[] plain);

  /// Opens what {@link #seal} made.
  ///
  /// @throws ForgottenException if the subject's data key is gone
  byte[] open(Subject subject, String place, byte[] sealed);

  /// Deletes the data key: nothing sealed under it can be opened again.
  void forget(Subject subject);
}
