package org.encompass.portal.roll.file;

import org.encompass.portal.imports.Finding;
import org.jspecify.annotations.Nullable;

/// A pupil as a file has it, not yet understood.
interface PupilRow {
  /// Where it begins.
  int line();

  /// What stands there; null if that is nothing.
  @Nullable String text(Field field);

  /// Something is wrong with what stands there.
  Finding wrong(Field field, String code);
}
