package org.encompass.portal.dashboard;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// Something a child does or does not count in: the smallest parts of all numbers. Each has a
/// column of its own name in the table `counted`.
public enum Measure {
  /// Mail accepted, read in the portal, or called: unread + read + acknowledged.
  TOLD,
  HELD,
  IN_REVIEW,
  OUT_OF_SCOPE,
  WITHDRAWN,
  REJECTED,
  OWED,
  /// Told and not yet read.
  UNREAD,
  READ,
  ACKNOWLEDGED,
  /// Judged, and the school had acknowledged or was called before the deadline.
  ON_TIME,
  /// Judged, and it had not.
  LATE,
  /// Came to us when a school morning had already gone by.
  LATE_ON_ARRIVAL,
  /// Held because the force's feed is suspended, until people end that.
  SUSPENDED,
  /// Told, and every school was before its deadline, whoever had read it by then.
  TOLD_IN_TIME;

  /// The parts of the accounting line: each child counts in just one of them.
  public static final List<Measure> LINE =
      List.of(TOLD, HELD, IN_REVIEW, OUT_OF_SCOPE, WITHDRAWN, REJECTED, OWED);

  /// Its name in tables, addresses and files.
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// All names, in their order.
  public static List<String> codes() {
    return Arrays.stream(values()).map(Measure::code).toList();
  }
}
