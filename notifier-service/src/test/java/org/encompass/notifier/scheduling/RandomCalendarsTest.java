package org.encompass.notifier.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.encompass.notifier.domain.WorkingMorning;
import org.encompass.schemas.SchoolMessage.Calendar;
import org.encompass.schemas.SchoolMessage.Closed;
import org.encompass.schemas.SchoolMessage.ClosedKind;
import org.encompass.schemas.SchoolMessage.Closure;
import org.encompass.schemas.SchoolMessage.ClosureKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The rule against the plainest way to say the same: look at one morning after the other.
class RandomCalendarsTest {
  private static final LocalDate START = LocalDate.of(2026, 8, 20);
  private static final int DAYS = 500;

  static LongStream seeds() {
    return LongStream.range(0, 300);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void theFirstMorningThatCounts(long seed) {
    var random = new Random(seed);
    var own = random.nextInt(4) == 0 ? null : calendar(random);
    var authority = random.nextInt(4) == 0 ? null : calendar(random);
    var closures = new ArrayList<Closure>();
    for (int i = random.nextInt(4); i > 0; i--) {
      var from = day(random);
      closures.add(new Closure(from, from.plusDays(random.nextInt(3)), ClosureKind.EMERGENCY));
    }
    var school = new SchoolCalendar(own, authority, closures, ASchool.NATIONAL);
    var hour = LocalTime.of(8, 0).plusMinutes(random.nextInt(61));
    for (int i = 0; i < 20; i++) {
      var arrival = moment(random, hour);
      var occurred = arrival.minusSeconds(random.nextInt(500_000));
      var deadline = DeadlineRule.deadline(school, hour.toString(), occurred, arrival);
      assertThat(deadline.at()).isEqualTo(naive(own, authority, closures, hour, arrival));
      assertThat(deadline.lateOnArrival())
          .isEqualTo(
              occurred.isBefore(arrival)
                  && !naive(own, authority, closures, hour, occurred).isAfter(arrival));
      assertThat(deadline.because()).contains(", so ").endsWith(".");
    }
  }

  private static Instant naive(
      @Nullable Calendar own,
      @Nullable Calendar authority,
      List<Closure> closures,
      LocalTime hour,
      Instant after) {
    var day = ZonedDateTime.ofInstant(after, WorkingMorning.ZONE).toLocalDate();
    while (!open(own, authority, closures, day)
        || !ZonedDateTime.of(day, hour, WorkingMorning.ZONE).toInstant().isAfter(after)) {
      day = day.plusDays(1);
    }
    return ZonedDateTime.of(day, hour, WorkingMorning.ZONE).toInstant();
  }

  private static boolean open(
      @Nullable Calendar own, @Nullable Calendar authority, List<Closure> closures, LocalDate day) {
    var weekday = day.getDayOfWeek();
    if (weekday == DayOfWeek.SATURDAY || weekday == DayOfWeek.SUNDAY) {
      return false;
    }
    if (ASchool.NATIONAL.bankHolidays().containsKey(day)) {
      return false;
    }
    for (var closure : closures) {
      if (!day.isBefore(closure.from()) && !day.isAfter(closure.to())) {
        return false;
      }
    }
    for (var calendar : new Calendar[] {own, authority}) {
      if (calendar == null
          || day.isBefore(calendar.validFrom())
          || day.isAfter(calendar.validTo())) {
        continue;
      }
      for (var closed : calendar.closed()) {
        if (!day.isBefore(closed.from()) && !day.isAfter(closed.to())) {
          return false;
        }
      }
      return true;
    }
    return true;
  }

  private static Calendar calendar(Random random) {
    var from = day(random);
    var closed = new ArrayList<Closed>();
    for (int i = random.nextInt(8); i > 0; i--) {
      var first = from.plusDays(random.nextInt(250));
      var kind = ClosedKind.values()[random.nextInt(ClosedKind.values().length)];
      closed.add(new Closed(first, first.plusDays(random.nextInt(20)), kind));
    }
    return new Calendar(null, from, from.plusDays(random.nextInt(300)), closed);
  }

  private static LocalDate day(Random random) {
    return START.plusDays(random.nextInt(DAYS));
  }

  /// Often exactly on, just before or just after the hour.
  private static Instant moment(Random random, LocalTime hour) {
    var onTheHour = ZonedDateTime.of(day(random), hour, WorkingMorning.ZONE).toInstant();
    return random.nextBoolean()
        ? onTheHour.plusSeconds(random.nextInt(3) - 1)
        : onTheHour.plusSeconds(random.nextInt(86_400));
  }
}
