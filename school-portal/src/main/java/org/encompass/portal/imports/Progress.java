package org.encompass.portal.imports;

/// How far a job has got, for the person who waits. Cheap enough to be called for every row.
public interface Progress {
  /// @param done of `all`, in whatever unit the work has; `all` 0 = nobody knows yet
  void at(long done, long all);
}
