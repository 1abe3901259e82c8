package org.encompass.portal.imports;

import org.jspecify.annotations.Nullable;

/// Something about one place of a file; never what stands there.
///
/// @param file the field it came in, `file` mostly
/// @param line counted from 1, where a quoted row begins; 0 = the file as a whole
/// @param column its name in the file, or the place in the message
/// @param code says what; its sentence is the message `imports.finding.<code>`
public record Finding(String file, int line, @Nullable String column, String code) {
  /// About the file as a whole.
  public static Finding whole(String code) {
    return new Finding("file", 0, null, code);
  }

  /// About a line.
  public static Finding at(int line, @Nullable String column, String code) {
    return new Finding("file", line, column, code);
  }
}
