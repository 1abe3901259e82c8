package org.encompass.portal.calendar;

import java.util.List;
import org.encompass.portal.imports.Findings;
import org.encompass.schemas.SchoolMessage.Calendar;

/// What a feed comes to.
public sealed interface TermDates {
  /// Nothing of it can be believed.
  record Unusable(Findings.Found why) implements TermDates {}

  /// A calendar.
  ///
  /// @param taken every event about which something is to be said, by its first day
  /// @param leftOut how many say nothing about whether pupils come, or lie too far off
  /// @param later closed days after the end of what is known without a gap
  /// @param lastDays whether one-day events end on their own day, so that others may last a day
  ///     longer than the standard says
  record Known(
      Calendar calendar,
      List<Taken> taken,
      int leftOut,
      long later,
      boolean lastDays,
      Findings.Found advice)
      implements TermDates {
    public Known {
      taken = List.copyOf(taken);
    }
  }

  /// An event as it was understood.
  ///
  /// @param title as far as it is made of a calendar's usual words
  record Taken(int line, String title, Days days, Meaning as) {}
}
