package org.encompass.portal.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.encompass.schemas.SchoolMessage.Calendar;
import org.encompass.schemas.SchoolMessage.Closed;
import org.encompass.schemas.SchoolMessage.ClosedKind;

/// Closed days, each of one kind. Where two lie on one day the one counts that says more: staff are
/// in on a training day, also in the holidays.
final class ClosedDays {
  private static final Comparator<ClosedKind> SAYS_MORE =
      Comparator.comparingInt(
          kind ->
              switch (kind) {
                case INSET -> 0;
                case HOLIDAY -> 1;
                case OTHER -> 2;
              });

  private final SortedMap<LocalDate, ClosedKind> days = new TreeMap<>();

  /// Those of an entry's calendar.
  static ClosedDays of(Calendar calendar) {
    var all = new ClosedDays();
    calendar.closed().forEach(one -> all.add(new Days(one.from(), one.to()), one.kind()));
    return all;
  }

  void add(Days more, ClosedKind kind) {
    more.each()
        .forEach(
            day ->
                days.merge(
                    day, kind, (one, other) -> SAYS_MORE.compare(one, other) <= 0 ? one : other));
  }

  Map<LocalDate, ClosedKind> byDay() {
    return days;
  }

  /// Those within some days, in rows as an entry has them.
  List<Closed> within(Days range) {
    var rows = new ArrayList<Closed>();
    days.forEach(
        (day, kind) -> {
          if (!range.holds(day)) {
            return;
          }
          if (!rows.isEmpty() && follows(rows.getLast(), day, kind)) {
            rows.add(new Closed(rows.removeLast().from(), day, kind));
          } else {
            rows.add(new Closed(day, day, kind));
          }
        });
    return rows;
  }

  private static boolean follows(Closed row, LocalDate day, ClosedKind kind) {
    return row.kind() == kind && row.to().plusDays(1).equals(day);
  }
}
