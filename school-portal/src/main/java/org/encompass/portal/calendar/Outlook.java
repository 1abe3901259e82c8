package org.encompass.portal.calendar;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// How long it is known when a school is closed, from today on without a gap.
public sealed interface Outlook {
  /// Nobody ever said; weekends and bank holidays stand in.
  record Never() implements Outlook {}

  /// It was said once, or is said of later days, and not of today.
  record NotNow() implements Outlook {}

  /// It ends soon: the next term dates are wanted.
  record Ending(LocalDate until) implements Outlook {}

  /// It lasts.
  record Lasting(LocalDate until) implements Outlook {}

  /// By its own calendar where that reaches, by its authority's where that does.
  ///
  /// @param warnDays how early an end is to be known
  static Outlook of(@Nullable Days own, @Nullable Days authority, LocalDate today, int warnDays) {
    if (own == null && authority == null) {
      return new Never();
    }
    var until = reach(own, reach(authority, reach(own, today.minusDays(1))));
    if (until.isBefore(today)) {
      return new NotNow();
    }
    return until.isBefore(today.plusDays(warnDays)) ? new Ending(until) : new Lasting(until);
  }

  private static LocalDate reach(@Nullable Days days, LocalDate known) {
    return days != null && days.holds(known.plusDays(1)) ? days.to() : known;
  }

  /// The least good first.
  default int rank() {
    return switch (this) {
      case NotNow() -> 0;
      case Ending(var _) -> 1;
      case Never() -> 2;
      case Lasting(var _) -> 3;
    };
  }

  /// The last day that is known; the first day of all where none is.
  default LocalDate until() {
    return switch (this) {
      case NotNow(), Never() -> LocalDate.MIN;
      case Ending(var until) -> until;
      case Lasting(var until) -> until;
    };
  }

  /// As messages name it.
  default String name() {
    return switch (this) {
      case NotNow() -> "NOT_NOW";
      case Ending(var _) -> "ENDING";
      case Never() -> "NEVER";
      case Lasting(var _) -> "LASTING";
    };
  }
}
