package org.encompass.notifier.matching.index;

import java.util.Arrays;
import java.util.List;
import org.encompass.notifier.matching.compare.Birthday;
import org.encompass.notifier.matching.compare.BirthdayLevel;
import org.jspecify.annotations.Nullable;

/// The part of a lookup that finds rows by their names alone, given and family names in both
/// orders, whatever their birthday. Common names have thousands: those with the nearest birthdays
/// are kept.
final class Namesakes {
  /// More are not kept.
  static final int MOST = 256;

  /// So many drawers are opened and so many rows looked at, the closest names first.
  static final int DRAWERS = 2_000;

  static final int LOOKED_AT = 6_000;

  private static final int MOST_NAMES = 1 << 12;

  private final Distinct sounds = new Distinct();
  private final Marks tags = new Marks();
  private long[] ranked = new long[MOST * 2];
  private int count;
  private int drawers;
  private int lookedAt;

  /// Names that are looked for, as a list and as a set.
  record Wanted(int[] ids, Marks marks) {}

  /// Adds the rows to `found`.
  ///
  /// @param all also those of the same birthday, which are otherwise found by it
  /// @return whether there were too many
  boolean find(
      Contents contents, Probe probe, Wanted given, Wanted family, boolean all, Numbers found) {
    count = 0;
    var order = new Order(probe.born(), all);
    boolean cut = names(contents, given, family, order) | names(contents, family, given, order);
    if (count > MOST) {
      Arrays.sort(ranked, 0, count);
      cut = true;
    }
    for (int i = 0, kept = 0; i < count && kept < MOST; i++) {
      if (i == 0 || (int) ranked[i] != (int) ranked[i - 1]) {
        found.add((int) ranked[i]);
        kept++;
      }
    }
    return cut;
  }

  private boolean names(Contents contents, Wanted given, Wanted family, Order order) {
    var names = contents.names();
    boolean asBuilt = contents.parts().size() == 1;
    sounds.clear();
    drawers = 0;
    lookedAt = 0;
    for (int id : given.ids()) {
      if (!asBuilt || names.asGiven(id) > 0) {
        sounds.add(names.sound(id));
        tags.add(Postings.tagOf(names.sound(id)));
      }
    }
    boolean cut = families(contents, given, family, order, asBuilt);
    for (int id : given.ids()) {
      tags.remove(Postings.tagOf(names.sound(id)));
    }
    return cut;
  }

  private boolean families(
      Contents contents, Wanted given, Wanted family, Order order, boolean asBuilt) {
    var names = contents.names();
    for (int i = 0; i < family.ids().length; i++) {
      int id = family.ids()[i];
      if (asBuilt && names.asFamily(id) == 0) {
        continue;
      }
      int place = Math.min(i, MOST_NAMES - 1);
      open(contents.parts(), Slice.hash(id, 0), given, family, order, place);
      for (int s = 0; s < sounds.size() && names.common(id); s++) {
        open(contents.parts(), Slice.hash(id, sounds.get(s)), given, family, order, place);
      }
      if (drawers > DRAWERS || lookedAt > LOOKED_AT) {
        return i + 1 < family.ids().length;
      }
    }
    return false;
  }

  private void open(
      List<Part> parts, int hash, Wanted given, Wanted family, Order order, int place) {
    drawers++;
    for (var part : parts) {
      var slice = part.slice();
      int key = slice.byNames.key(hash);
      for (int at = slice.byNames.start(key); at < slice.byNames.end(key); at++) {
        if (!tags.has(slice.byNames.tag(at))) {
          continue;
        }
        int row = slice.byNames.get(at);
        lookedAt++;
        if (slice.anyGiven(given.marks(), row)
            && slice.anyFamily(family.marks(), row)
            && !part.gone().has(row)
            && order.wants(slice.born(row))) {
          keep((long) order.rank(slice.born(row), place) << Integer.SIZE | part.first() + row);
        }
      }
    }
  }

  private void keep(long row) {
    if (count == ranked.length) {
      ranked = Arrays.copyOf(ranked, count * 2);
    }
    ranked[count++] = row;
  }

  /// Which rows come first.
  private record Order(@Nullable Birthday said, boolean all) {
    boolean wants(int born) {
      if (all || said == null) {
        return true;
      }
      return born != said.digits()
          && born != said.year() * 10_000 + said.day() * 100 + said.month();
    }

    int rank(int born, int place) {
      return (said == null || born == 0 ? unknown() : nearness(said.digits(), born)) * MOST_NAMES
          + place;
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
