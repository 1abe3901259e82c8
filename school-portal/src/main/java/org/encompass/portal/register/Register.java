package org.encompass.portal.register;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// A register file, read: each school by its URN, in the file's order.
///
/// @param told what the file's columns say; of the rest a school stays as it is
/// @param outOfScope rows of establishments that no child of school age goes to
record Register(Map<String, Row> rows, Set<Fact> told, int outOfScope) {
  /// A school's row.
  ///
  /// @param inScope whether children of school age go there, by its type
  record Row(String urn, SchoolFacts facts, RegisterBook.Place place, boolean inScope) {}

  /// Who succeeded whom.
  ///
  /// @param heirs by URN, the schools that took its pupils
  /// @param names of schools that the links mention, by URN
  record Links(Map<String, List<String>> heirs, Map<String, String> names) {
    /// No links were brought.
    static final Links NONE = new Links(Map.of(), Map.of());
  }
}
