package org.encompass.portal.dashboard;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.encompass.portal.domain.Times;

/// Which morning a child belongs to: the day of the deadline; without one, the first working
/// morning that was still ahead.
public final class Mornings {
  private static final LocalTime NINE = LocalTime.of(9, 0);

  private Mornings() {}

  /// The day on which people look for this child on the board.
  public static LocalDate of(Fact fact) {
    var deadline = fact.deadline();
    return deadline == null
        ? after(fact.firstAt(), NINE)
        : LocalDate.ofInstant(deadline, Times.LONDON);
  }

  /// Whether there was no school on a weekday that lay between: holiday, bank holiday, INSET day.
  ///
  /// @param firstAt when the child was first heard of
  static boolean overHoliday(Fact fact, Instant firstAt) {
    var deadline = fact.deadline();
    return deadline != null
        && after(firstAt, deadline.atZone(Times.LONDON).toLocalTime()).isBefore(of(fact));
  }

  private static LocalDate after(Instant moment, LocalTime arrival) {
    var local = moment.atZone(Times.LONDON);
    var day =
        local.toLocalTime().isBefore(arrival)
            ? local.toLocalDate()
            : local.toLocalDate().plusDays(1);
    return switch (day.getDayOfWeek()) {
      case SATURDAY -> day.plusDays(2);
      case SUNDAY -> day.plusDays(1);
      case MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY -> day;
    };
  }

  /// The working day before or after.
  public static LocalDate neighbour(LocalDate day, int step) {
    var next = day.plusDays(step);
    while (next.getDayOfWeek() == DayOfWeek.SATURDAY || next.getDayOfWeek() == DayOfWeek.SUNDAY) {
      next = next.plusDays(step);
    }
    return next;
  }
}
