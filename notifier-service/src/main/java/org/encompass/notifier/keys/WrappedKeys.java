package org.encompass.notifier.keys;

import java.util.Collection;
import java.util.Map;

/// Where wrapped data keys are kept. For this module's own packages.
public interface WrappedKeys {
  /// A data key, wrapped by the key-encryption key of that kid.
  record WrappedKey(String kid, byte[] wrapped) {}

  /// Those that exist; subjects without a key are left out.
  Map<Subject, WrappedKey> find(Collection<Subject> subjects);

  /// Keeps keys in the caller's transaction; where a subject has one by now, that one stays.
  void addMissing(Map<Subject, WrappedKey> keys);

  /// Deletes a subject's key.
  void delete(Subject subject);
}
