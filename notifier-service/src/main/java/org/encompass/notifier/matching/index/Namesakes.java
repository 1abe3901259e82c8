package org.encompass.notifier.matching.index;

import java.util.Arrays;
import org.encompass.notifier.matching.compare.Birthday;
import org.encompass.notifier.matching.compare.BirthdayLevel;
import org.jspecify.annotations.Nullable;

/// The part of a lookup that finds rows by given and family names, in both orders, whatever
/// their birthday: close names if the birthday is a slip of the pen away; the closest names also
/// if half of it is right, and under family names that are not very common on any day; and if
/// nobody of the said birthday has close names, all close names, save where a family name is
/// common.
final class Namesakes {
  /// More are not kept: those with the nearest birthdays are.
  static final int MOST = 1_024;

  /// A family name that more bear is common.
  static final int COMMON = 200;

  /// Under a family name that more bear, at least half of the birthday must be right: of the
  /// hundreds of one common name nobody could choose.
  static final int VERY_COMMON = 300;

  /// So many rows of any birthday are looked at, the closest names first.
  static final int LOOKED_AT = 2_000;

  /// With a birthday a slip of the pen away, so many of the closest family names are looked for.
  static final int NEAR_NAMES = 48;

  private static final int MOST_NAMES = 1 << 12;

  private final InDoubt close = new InDoubt();
  private final InDoubt closest = new InDoubt();
  private final NearRows near = new NearRows();
  private final NearRows halfRight = new NearRows();
  private final Drawers drawers = new Drawers();
  private long[] ranked = new long[MOST * 2];
  private int count;
  private int lookedAt;

  /// Adds the rows to `found`.
  ///
  /// @param all also those of the same birthday, which are otherwise found by it
  /// @param sought whether nobody of the birthday has close names
  /// @return whether there were too many
  boolean find(
      Contents contents,
      @Nullable Birthday born,
      Wanted given,
      Wanted family,
      boolean all,
      boolean sought,
      Numbers found) {
    count = 0;
    lookedAt = 0;
    near.setSlips(born, all);
    halfRight.setHalfRight(born);
    var order = new Order(born, all);
    boolean cut = false;
    for (var part : contents.parts()) {
      var slice = part.slice();
      if (slice.rows == 0) {
        continue;
      }
      near.within(slice.days);
      halfRight.within(slice.days);
      drawers.open(slice.byFamily, family, sought ? family.size() : NEAR_NAMES);
      near(part, given, family, order);
      cut |= anyDay(part, given, family, order, sought);
      drawers.open(slice.byFamily, given, sought ? given.size() : NEAR_NAMES);
      near(part, family, given, order);
      cut |= anyDay(part, family, given, order, sought);
    }
    return keepNearest(found) | cut;
  }

  /// How many rows bear one of the given and one of the family names, on any day.
  int bearing(Contents contents, Wanted given, Wanted family) {
    count = 0;
    var order = new Order(null, true);
    for (var part : contents.parts()) {
      var file = part.slice().byFamily;
      for (int i = 0; i < family.size(); i++) {
        int start = file.start(family.get(i));
        int end = file.end(family.get(i));
        read(part, start, end, given.all, order, 0, close);
      }
      settle(part, given, family, order);
    }
    return (int) Arrays.stream(ranked, 0, count).distinct().count();
  }

  private void near(Part part, Wanted given, Wanted family, Order order) {
    var slice = part.slice();
    var file = slice.byFamily;
    for (int i = 0; i < Math.min(family.size(), NEAR_NAMES); i++) {
      int place = i;
      near.each(
          file,
          drawers.start(i),
          drawers.end(i),
          given.all,
          at -> consider(part, file.row(at), order, place, close));
    }
    settle(part, given, family, order);
  }

  private void settle(Part part, Wanted given, Wanted family, Order order) {
    InDoubt.Taker taker = (row, place) -> keep(part, row, order, place);
    close.both(part.slice(), given.all, family.all, taker);
    closest.both(part.slice(), given.closest, family.closest, taker);
  }

  private boolean anyDay(Part part, Wanted given, Wanted family, Order order, boolean sought) {
    boolean cut = gather(part, given, family, order, sought);
    settle(part, given, family, order);
    return cut;
  }

  private boolean gather(Part part, Wanted given, Wanted family, Order order, boolean sought) {
    var file = part.slice().byFamily;
    int last = sought ? family.size() : Math.min(family.size(), Wanted.CLOSEST);
    for (int i = 0; i < last; i++) {
      int start = drawers.start(i);
      int end = drawers.end(i);
      if (sought && end - start <= COMMON) {
        read(part, start, end, given.all, order, i, close);
      } else if (i < Wanted.CLOSEST && end - start > VERY_COMMON && order.said() != null) {
        int place = i;
        halfRight.each(
            file,
            start,
            end,
            given.closest,
            at -> consider(part, file.row(at), order, place, closest));
      } else if (i < Wanted.CLOSEST) {
        read(part, start, end, given.closest, order, i, closest);
      }
      if (lookedAt > LOOKED_AT) {
        return i + 1 < last;
      }
    }
    return false;
  }

  private void read(
      Part part, int start, int end, NameSet given, Order order, int place, InDoubt rows) {
    var file = part.slice().byFamily;
    for (int at = start; at < end; at++) {
      if (given.mayHave(file.given(at))) {
        lookedAt++;
        consider(part, file.row(at), order, place, rows);
      }
    }
  }

  private static void consider(Part part, int row, Order order, int place, InDoubt rows) {
    if (order.wants(part.slice().born(row)) && !part.gone().has(row)) {
      rows.add(row, place);
    }
  }

  private void keep(Part part, int row, Order order, int place) {
    int rank = order.rank(part.slice().born(row), place);
    keep((long) rank << Integer.SIZE | part.first() + row);
  }

  private void keep(long row) {
    if (count == ranked.length) {
      ranked = Arrays.copyOf(ranked, count * 2);
    }
    ranked[count++] = row;
  }

  /// @return whether there were too many
  private boolean keepNearest(Numbers found) {
    Arrays.sort(ranked, 0, count);
    int kept = 0;
    for (int i = 0; i < count; i++) {
      if (i == 0 || (int) ranked[i] != (int) ranked[i - 1]) {
        if (kept++ == MOST) {
          return true;
        }
        found.add((int) ranked[i]);
      }
    }
    return false;
  }

  /// Which rows come first.
  private record Order(@Nullable Birthday said, boolean all) {
    boolean wants(int born) {
      return all
          || said == null
          || (born != said.digits() && born != NearRows.swapped(said.digits()));
    }

    int rank(int born, int place) {
      return (said == null || born == 0 ? unknown() : nearness(said.digits(), born)) * MOST_NAMES
          + Math.min(place, MOST_NAMES - 1);
    }

    private static int unknown() {
      return BirthdayLevel.YEAR_ONLY.ordinal();
    }

    private static int nearness(int said, int known) {
      var level = BirthdayLevel.of(said, known);
      return level == BirthdayLevel.MISSING ? unknown() : level.ordinal();
    }
  }
}
