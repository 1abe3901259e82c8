package org.encompass.portal.files;

/// A column that somebody looks for.
///
/// @param name as the file has it, or the first name it was looked for by
/// @param index from 0; less than 0 = the file has none
public record Column(String name, int index) {
  /// Whether the file has it.
  public boolean isThere() {
    return index >= 0;
  }
}
