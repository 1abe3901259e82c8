package org.encompass.notifier.matching.linkage;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.TemporalAdjusters;
import org.encompass.notifier.matching.index.RollIndex;
import org.encompass.notifier.matching.linkage.Persons.Person;
import org.jspecify.annotations.Nullable;

/// Whether a pupil may be at another school on the next school day: whoever is told on the last
/// day of July is told about September. By the dates of the rolls alone; no school's calendar is
/// looked up, so that a long holiday counts as long as any school's may be.
final class SchoolChange {
  /// Leicestershire breaks up a fortnight before others.
  static final MonthDay FIRST_IN_SUMMER = MonthDay.of(7, 10);
  private static final MonthDay LAST_IN_SUMMER = MonthDay.of(8, 31);
  private static final MonthDay BACK_IN_AUTUMN = MonthDay.of(9, 15);

  private static final MonthDay FIRST_AT_CHRISTMAS = MonthDay.of(12, 18);
  private static final MonthDay LAST_AT_CHRISTMAS = MonthDay.of(1, 3);
  private static final MonthDay BACK_IN_JANUARY = MonthDay.of(1, 10);

  /// No other holiday is longer. Easter moves, so that any three weeks may be one: an entry that
  /// ends in them may stand, because most are school days, but one that begins is doubt enough.
  private static final int HOLIDAY_DAYS = 21;

  /// Whether one of the person's entries ends, or one that may be the same child's begins at
  /// another school, before every school has surely had a school day.
  static boolean of(
      Person person, Persons persons, Doubles doubles, LocalDate today, RollIndex index) {
    return person.rows().stream().anyMatch(row -> ends(index.to(row.row()), today))
        || persons.toCome().stream()
            .filter(other -> !person.urns().containsAll(other.urns()))
            .flatMap(other -> other.rows().stream())
            .filter(row -> begins(index.from(row.row()), today))
            .anyMatch(doubles::mayBeMeant);
  }

  private static boolean ends(@Nullable LocalDate to, LocalDate today) {
    return to != null && to.isBefore(back(today));
  }

  private static boolean begins(@Nullable LocalDate from, LocalDate today) {
    return from != null
        && (!from.isAfter(back(today)) || !from.isAfter(today.plusDays(HOLIDAY_DAYS)));
  }

  /// The first weekday, or the end of the long holiday that today may be in.
  private static LocalDate back(LocalDate today) {
    var day = MonthDay.from(today);
    if (!day.isBefore(FIRST_IN_SUMMER) && !day.isAfter(LAST_IN_SUMMER)) {
      return BACK_IN_AUTUMN.atYear(today.getYear());
    }
    if (!day.isAfter(LAST_AT_CHRISTMAS)) {
      return BACK_IN_JANUARY.atYear(today.getYear());
    }
    if (!day.isBefore(FIRST_AT_CHRISTMAS)) {
      return BACK_IN_JANUARY.atYear(today.getYear() + 1);
    }
    return switch (today.getDayOfWeek()) {
      case FRIDAY, SATURDAY -> today.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
      case MONDAY, TUESDAY, WEDNESDAY, THURSDAY, SUNDAY -> today.plusDays(1);
    };
  }

  private SchoolChange() {}
}
