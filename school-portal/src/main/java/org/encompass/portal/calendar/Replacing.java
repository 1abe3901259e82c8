package org.encompass.portal.calendar;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.LocalDate;
import org.encompass.schemas.SchoolMessage.Calendar;
import org.encompass.schemas.days.BankHolidays;
import org.jspecify.annotations.Nullable;

/// What a new calendar does to the one that is there.
///
/// @param calendar as it is to be
/// @param shorterBy by how many days it ends earlier than the one that is there; 0 = it does not
/// @param forgotten how many days from today on, before its first, are known now and would not be
/// @param closes on how many school days to come pupils would stay away who come by what is known
record Replacing(Calendar calendar, long shorterBy, long forgotten, int closes) {
  /// A week that moves, and no more: what a feed may close without anybody looking.
  private static final int CLOSED_UNSEEN = 5;

  /// The new one speaks for its days. Many feeds drop what is past, so that days before its first
  /// stay as they were known, where the two join; what was known after its last is gone, because a
  /// feed that ends earlier than it did has taken something back.
  static Replacing of(
      @Nullable Calendar known, Calendar given, LocalDate today, BankHolidays national) {
    int closes = MoreClosed.days(known, given, today, national);
    if (known == null) {
      return new Replacing(given, 0, 0, closes);
    }
    long shorterBy = Math.max(0, DAYS.between(given.validTo(), known.validTo()));
    boolean joins =
        known.validFrom().isBefore(given.validFrom())
            && !known.validTo().plusDays(Coverage.LONGEST_HALF_TERM).isBefore(given.validFrom());
    return joins
        ? new Replacing(joined(known, given), shorterBy, 0, closes)
        : new Replacing(given, shorterBy, forgotten(known, given, today), closes);
  }

  // Both ends of what is known today and begins before the new one does.
  private static long forgotten(Calendar known, Calendar given, LocalDate today) {
    var from = known.validFrom().isBefore(today) ? today : known.validFrom();
    var next = known.validTo().plusDays(1);
    var end = next.isBefore(given.validFrom()) ? next : given.validFrom();
    return Math.max(0, DAYS.between(from, end));
  }

  /// Whether something that is known is taken away, so that a person has to say so.
  boolean takesAway() {
    return shorterBy > 0 || forgotten > 0 || closesMuch();
  }

  /// Whether it closes more days than nobody need look at.
  boolean closesMuch() {
    return closes > CLOSED_UNSEEN;
  }

  /// Whether more is taken away than somebody agreed to.
  boolean takesAwayMoreThan(Replacing agreed) {
    return shorterBy > agreed.shorterBy
        || forgotten > agreed.forgotten
        || (closesMuch() && closes > agreed.closes);
  }

  private static Calendar joined(Calendar known, Calendar given) {
    var days = ClosedDays.of(given);
    var earlier = new Days(known.validFrom(), given.validFrom().minusDays(1));
    ClosedDays.of(known)
        .within(earlier)
        .forEach(one -> days.add(new Days(one.from(), one.to()), one.kind()));
    return new Calendar(
        given.source(),
        known.validFrom(),
        given.validTo(),
        days.within(new Days(known.validFrom(), given.validTo())));
  }
}
