package org.encompass.notifier.scheduling;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.encompass.notifier.domain.WorkingMorning;
import org.encompass.notifier.lifecycle.Notification;
import org.encompass.notifier.policy.ForcePolicy;
import org.encompass.notifier.policy.ForcePolicy.Holidays;
import org.jspecify.annotations.Nullable;

/// Whether a school is told at once or on the morning it matters, by the force's policy. In doubt
/// at once: nothing is held until a day of which no calendar of the school or its authority knows
/// any more whether pupils come; what that sends into a holiday is brought back on that day.
final class HoldRule {
  static final String MORNING = "MORNING";
  static final String HOLIDAY = "HOLIDAY";

  private static final LocalTime SEVEN = LocalTime.of(7, 0);
  static final Duration TIME_TO_READ = Duration.ofMinutes(120);

  /// What is to be done.
  ///
  /// @param reason why it waits; null = told at once
  /// @param releaseAt until when it waits
  /// @param remindOn the first pupil day, if it is sent into a holiday
  record Hold(@Nullable String reason, @Nullable Instant releaseAt, @Nullable LocalDate remindOn) {
    /// The same while the force's feed is suspended: nothing is released before that is over, and
    /// then it is decided anew.
    Hold suspended() {
      return new Hold(Notification.SUSPENDED, null, remindOn);
    }
  }

  static Hold hold(ForcePolicy policy, SchoolCalendar calendar, Instant deadline, Instant now) {
    var day = DeadlineRule.day(deadline);
    boolean holiday = calendar.holidayBetween(DeadlineRule.day(now), day);
    if (calendar.endedBefore(day)) {
      return atOnce(holiday && policy.holidays() != Holidays.SEND_NOW ? day : null);
    }
    var releaseAt = releaseAt(deadline);
    boolean early = now.isBefore(releaseAt);
    if (holiday) {
      return switch (policy.holidays()) {
        case SEND_NOW -> atOnce(null);
        case SEND_NOW_AND_REMIND -> atOnce(day);
        case HOLD_TO_SCHOOL_DAY -> early ? new Hold(HOLIDAY, releaseAt, null) : atOnce(null);
      };
    }
    return switch (policy.telling()) {
      case AT_ONCE -> atOnce(null);
      case MORNING -> early ? new Hold(MORNING, releaseAt, null) : atOnce(null);
    };
  }

  private static Hold atOnce(@Nullable LocalDate remindOn) {
    return new Hold(null, null, remindOn);
  }

  /// Seven o'clock on the deadline's day, or two hours before it if that is earlier. As no deadline
  /// is later than nine, it is two hours before it in any case; the reminders rely on that.
  static Instant releaseAt(Instant deadline) {
    var seven = DeadlineRule.day(deadline).atTime(SEVEN).atZone(WorkingMorning.ZONE).toInstant();
    var twoHoursBefore = deadline.minus(TIME_TO_READ);
    return seven.isBefore(twoHoursBefore) ? seven : twoHoursBefore;
  }

  private HoldRule() {}
}
