package org.encompass.portal.access;

import java.util.Map;

/// A remit as a condition in SQL: on rows that have a `force` and an `la_code` of their own.
///
/// ```java
/// jdbc.sql("SELECT name FROM school WHERE " + RemitCondition.on("school"))
///     .params(RemitCondition.values(remit))
/// ```
public final class RemitCondition {
  private RemitCondition() {}

  /// True for rows that the remit covers.
  ///
  /// @param table the table's name or alias in the query
  public static String on(String table) {
    return "(:everything OR %1$s.force = ANY (:forces) OR %1$s.la_code = ANY (:authorities))"
        .formatted(table);
  }

  /// What the condition's names stand for.
  public static Map<String, Object> values(Remit remit) {
    return Map.of(
        "everything", remit.everything(),
        "forces", remit.forces().toArray(String[]::new),
        "authorities", remit.authorities().toArray(String[]::new));
  }
}
