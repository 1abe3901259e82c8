package org.encompass.portal.dashboard;

import java.util.Locale;

/// What children can be told apart by.
public enum Dimension {
  /// The police force that attended.
  FORCE,
  AUTHORITY,
  /// Counts places, not children: a child at two schools stands in both.
  SCHOOL,
  /// Of school, see the table `school`.
  KIND,
  /// Of the morning; 1 = Monday.
  WEEKDAY,
  /// Whether a weekday without school lay before the morning: true or false.
  HOLIDAY,
  /// Who chose the school.
  ROUTE,
  /// The Monday of the morning's week.
  WEEK;

  /// The key of what has no value: no school yet, nobody chose.
  public static final String NONE = "none";

  /// Its name in addresses, files and messages.
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
