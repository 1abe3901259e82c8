package org.encompass.notifier.scheduling;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.encompass.notifier.domain.WorkingMorning;
import org.encompass.notifier.policy.ForcePolicy;
import org.encompass.notifier.policy.ForcePolicy.Holidays;
import org.encompass.notifier.policy.ForcePolicy.Telling;
import org.jspecify.annotations.Nullable;

/// Whether a school is told at once or on the morning it matters, by the force's policy. In
/// doubt at once.
final class HoldRule {
  static final String MORNING = "MORNING";
  static final String HOLIDAY = "HOLIDAY";

  private static final LocalTime SEVEN = LocalTime.of(7, 0);
  private static final Duration TIME_TO_READ = Duration.ofMinutes(120);

  /// What is to be done.
  ///
  /// @param reason why it waits; null = told at once
  /// @param releaseAt until when it waits
  /// @param remindOn the first pupil day, if it is sent into a holiday
  record Hold(@Nullable String reason, @Nullable Instant releaseAt, @Nullable LocalDate remindOn) {}

  static Hold hold(ForcePolicy policy, SchoolCalendar calendar, Instant deadline, Instant now) {
    var day = DeadlineRule.day(deadline);
    boolean holiday = calendar.holidayBetween(DeadlineRule.day(now), day);
    var releaseAt = releaseAt(deadline);
    boolean early = now.isBefore(releaseAt);
    if (early && holiday && policy.holidays() == Holidays.HOLD_TO_SCHOOL_DAY) {
      return new Hold(HOLIDAY, releaseAt, null);
    }
    if (holiday && policy.holidays() != Holidays.HOLD_TO_SCHOOL_DAY) {
      return new Hold(null, null, policy.holidays() == Holidays.SEND_NOW_AND_REMIND ? day : null);
    }
    return early && policy.telling() == Telling.MORNING
        ? new Hold(MORNING, releaseAt, null)
        : new Hold(null, null, null);
  }

  /// Seven o'clock on the deadline's day, or two hours before it if that is earlier.
  static Instant releaseAt(Instant deadline) {
    var seven = DeadlineRule.day(deadline).atTime(SEVEN).atZone(WorkingMorning.ZONE).toInstant();
    var twoHoursBefore = deadline.minus(TIME_TO_READ);
    return seven.isBefore(twoHoursBefore) ? seven : twoHoursBefore;
  }

  private HoldRule() {}
}
