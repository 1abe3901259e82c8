package org.encompass.notifier.scheduling;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.encompass.notifier.scheduling.SchoolCalendar.Day;

/// Days in a row on which no pupils come, for the same reason.
///
/// @param name of a bank holiday; else empty
record DaysOff(Day kind, String name, LocalDate from, LocalDate to) {

  /// Those from `from` on and before `to`, as people see them: a holiday goes on over its weekends
  /// and bank holidays, and the weekends at its ends are not worth a word.
  static List<DaysOff> between(SchoolCalendar calendar, LocalDate from, LocalDate to) {
    return joined(withoutWeekendsBesideHolidays(each(calendar, from, to)));
  }

  private static List<DaysOff> each(SchoolCalendar calendar, LocalDate from, LocalDate to) {
    var found = new ArrayList<DaysOff>();
    for (var day = from; day.isBefore(to); day = day.plusDays(1)) {
      var kind = calendar.on(day);
      if (kind == Day.PUPILS) {
        continue;
      }
      var off = new DaysOff(kind, calendar.national().bankHoliday(day).orElse(""), day, day);
      if (!found.isEmpty() && found.getLast().alike(off)) {
        found.add(found.removeLast().until(off.to()));
      } else {
        found.add(off);
      }
    }
    return found;
  }

  private static List<DaysOff> withoutWeekendsBesideHolidays(List<DaysOff> all) {
    var kept = new ArrayList<DaysOff>();
    for (int i = 0; i < all.size(); i++) {
      boolean beside =
          i > 0 && all.get(i - 1).kind == Day.HOLIDAY
              || i + 1 < all.size() && all.get(i + 1).kind == Day.HOLIDAY;
      if (all.get(i).kind != Day.WEEKEND || !beside) {
        kept.add(all.get(i));
      }
    }
    return kept;
  }

  /// Whatever everybody has off between two parts of a holiday belongs to it.
  private static List<DaysOff> joined(List<DaysOff> all) {
    var joined = new ArrayList<DaysOff>();
    for (var off : all) {
      if (off.kind == Day.HOLIDAY) {
        int before = joined.size() - 1;
        while (before >= 0 && joined.get(before).everybodys()) {
          before--;
        }
        if (before >= 0 && joined.get(before).kind == Day.HOLIDAY) {
          var whole = joined.get(before).until(off.to());
          joined.subList(before, joined.size()).clear();
          joined.add(whole);
          continue;
        }
      }
      joined.add(off);
    }
    return joined;
  }

  private boolean everybodys() {
    return kind == Day.WEEKEND || kind == Day.BANK_HOLIDAY;
  }

  private boolean alike(DaysOff next) {
    return kind == next.kind && name.equals(next.name) && to.plusDays(1).equals(next.from);
  }

  private DaysOff until(LocalDate day) {
    return new DaysOff(kind, name, from, day);
  }
}
