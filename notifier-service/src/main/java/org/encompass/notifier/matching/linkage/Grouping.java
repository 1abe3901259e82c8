package org.encompass.notifier.matching.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.encompass.notifier.matching.index.RollIndex;
import org.encompass.notifier.matching.linkage.Persons.Person;

/// Puts rows together that are plainly of one child. Only who was born on the same day and has the
/// same first name is compared.
final class Grouping {
  private final RollIndex index;
  private final List<List<Scored>> groups;

  /// By a hash of birthday and first name: one more than the first group of the drawer.
  private final int[] drawers;

  /// One more than the next group of the same drawer.
  private final int[] next;

  private final long[] keys;

  Grouping(RollIndex index, int rows) {
    this.index = index;
    groups = new ArrayList<>(rows);
    drawers = new int[Math.max(2, Integer.highestOneBit(rows + 1) * 4)];
    next = new int[rows];
    keys = new long[rows];
  }

  /// Rows come best first, and so do the groups.
  void add(Scored row) {
    int name = index.givenName(row.row(), 0);
    long key = (long) index.bornDigits(row.row()) << Integer.SIZE | name;
    int drawer = Long.hashCode(key * 0x9E3779B97F4A7C15L) & drawers.length - 1;
    int last = -1;
    for (int group = drawers[drawer] - 1; group >= 0; group = next[group] - 1) {
      if (keys[group] == key && holds(groups.get(group), row)) {
        groups.set(group, with(groups.get(group), row));
        return;
      }
      last = group;
    }
    keys[groups.size()] = key;
    groups.add(List.of(row));
    if (last < 0) {
      drawers[drawer] = groups.size();
    } else {
      next[last] = groups.size();
    }
  }

  private static List<Scored> with(List<Scored> group, Scored row) {
    var more = new ArrayList<>(group);
    more.add(row);
    return more;
  }

  private boolean holds(List<Scored> group, Scored row) {
    for (var known : group) {
      if (same(known.row(), row.row())) {
        return true;
      }
    }
    return false;
  }

  List<Person> all() {
    var persons = new ArrayList<Person>(groups.size());
    for (var group : groups) {
      persons.add(new Person(group, urns(group)));
    }
    return persons;
  }

  private Set<String> urns(List<Scored> rows) {
    if (rows.size() == 1) {
      return Set.of(index.urn(index.school(rows.getFirst().row())));
    }
    var urns = new TreeSet<String>();
    rows.forEach(row -> urns.add(index.urn(index.school(row.row()))));
    return urns;
  }

  /// DESIGN 5: the same UPN, or the same full name, date of birth and postcode. Twins share all
  /// of that but the name, and may share the first of their names: every further one is looked
  /// at. The birthday is known to be the same.
  private boolean same(int one, int other) {
    boolean givenSame = givenSame(index.givenNames(one), index.givenNames(other));
    boolean familySame = index.familyName(one, 0) == index.familyName(other, 0);
    boolean homeSame =
        index.postcodeNumber(one) != 0 && index.postcodeNumber(one) == index.postcodeNumber(other);
    if (index.upn(one) != 0 && index.upn(other) != 0) {
      // The index keeps a short hash of the UPN, which strangers may share.
      return index.upn(one) == index.upn(other) && givenSame && (familySame || homeSame);
    }
    return givenSame && familySame && homeSame;
  }

  private static boolean givenSame(int[] one, int[] other) {
    return one[0] == other[0]
        && (one.length == 1
            || other.length == 1
            || further(one).anyMatch(n -> further(other).anyMatch(m -> m == n)));
  }

  private static IntStream further(int[] names) {
    return Arrays.stream(names, 1, names.length);
  }
}
