package org.encompass.portal.school;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// When a school's word is too old to be relied on. Once a quarter somebody who keeps the list says
/// that people, hour and calendar are right.
public final class Confirmation {
  /// The days of the longest quarter.
  public static final int LASTS_DAYS = 92;

  private Confirmation() {}

  /// The last day on which a confirmation holds.
  public static LocalDate dueAfter(LocalDate confirmedOn) {
    return confirmedOn.plusDays(LASTS_DAYS);
  }

  /// Whether a school should have confirmed by now; one that never did should.
  public static boolean overdue(@Nullable LocalDate confirmedOn, LocalDate today) {
    return confirmedOn == null || dueAfter(confirmedOn).isBefore(today);
  }
}
