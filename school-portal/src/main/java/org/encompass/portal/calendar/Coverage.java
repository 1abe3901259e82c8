package org.encompass.portal.calendar;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.TreeSet;

/// For which days a list of holidays speaks at all. After its last one comes no data, which does
/// not mean open; and where a whole holiday is missing in between, nobody kept it there.
final class Coverage {
  /// Longer than any half of a term: between two holidays that both are known lies less.
  static final int LONGEST_HALF_TERM = 63;

  private Coverage() {}

  /// From the first to the last of those that follow on one another, around today or next after
  /// it; empty if everything is over.
  ///
  /// @param holidays each day on which somebody showed care for the term dates
  static Optional<Days> of(Collection<LocalDate> holidays, LocalDate today) {
    var days = new TreeSet<>(holidays);
    if (days.isEmpty() || days.last().isBefore(today)) {
      return Optional.empty();
    }
    var from = days.first();
    var to = from;
    for (var day : days) {
      if (day.isAfter(to.plusDays(LONGEST_HALF_TERM))) {
        if (!to.isBefore(today)) {
          break;
        }
        from = day;
      }
      to = day;
    }
    return Optional.of(new Days(from, to));
  }
}
