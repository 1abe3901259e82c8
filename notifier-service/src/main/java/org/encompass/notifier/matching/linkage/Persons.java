package org.encompass.notifier.matching.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.encompass.notifier.matching.index.RollIndex;
import org.encompass.schemas.RollMessage.Enrolment;
import org.jspecify.annotations.Nullable;

/// One person on the rolls: the rows that are plainly of the same child, at one school or two.
///
/// @param rows best score first
record Persons(List<Person> now, List<Person> toCome) {
  /// Rows that score so much less than the best one can be left out without any loss.
  private static final double NEGLIGIBLE = 60;

  record Person(List<Scored> rows, Set<String> urns) {
    Scored best() {
      return rows.getFirst();
    }
  }

  /// Gathers the rows of those who are on a roll today, and of those who are only expected.
  static Persons among(List<Scored> rows, Subject child, RollIndex index) {
    var now = new ArrayList<Scored>();
    var toCome = new ArrayList<Scored>();
    double best = rows.stream().mapToDouble(Scored::score).max().orElse(0);
    for (var row : rows) {
      var to = index.to(row.row());
      var from = index.from(row.row());
      if (row.score() < best - NEGLIGIBLE || (to != null && to.isBefore(child.today()))) {
        continue;
      }
      (from != null && from.isAfter(child.today()) ? toCome : now).add(row);
    }
    return new Persons(gather(now, index), gather(toCome, index));
  }

  private static List<Person> gather(List<Scored> rows, RollIndex index) {
    var left = new ArrayList<>(rows);
    left.sort(Persons::bestFirst);
    var groups = new ArrayList<List<Scored>>();
    var byBirthday = new HashMap<Integer, List<List<Scored>>>();
    for (var row : left) {
      int born = index.bornDigits(row.row());
      var alike = byBirthday.computeIfAbsent(born, _ -> new ArrayList<>(1));
      var known = born == 0 ? null : holding(row, alike, index);
      if (known == null) {
        var group = new ArrayList<Scored>(1);
        group.add(row);
        groups.add(group);
        alike.add(group);
      } else {
        known.add(row);
      }
    }
    return groups.stream().map(group -> new Person(group, urns(group, index))).toList();
  }

  private static int bestFirst(Scored one, Scored other) {
    int byScore = Double.compare(other.score(), one.score());
    return byScore == 0 ? Integer.compare(one.row(), other.row()) : byScore;
  }

  private static Set<String> urns(List<Scored> rows, RollIndex index) {
    if (rows.size() == 1) {
      return Set.of(index.urn(index.school(rows.getFirst().row())));
    }
    var urns = new TreeSet<String>();
    rows.forEach(row -> urns.add(index.urn(index.school(row.row()))));
    return urns;
  }

  private static @Nullable List<Scored> holding(
      Scored row, List<List<Scored>> alike, RollIndex index) {
    for (var group : alike) {
      for (var known : group) {
        if (same(index, known.row(), row.row())) {
          return group;
        }
      }
    }
    return null;
  }

  /// DESIGN 5: the same UPN, or the same full name, date of birth and postcode. Twins share all
  /// of that but the name, and may share the first of their names: every further one is looked
  /// at. The birthday is known to be the same.
  private static boolean same(RollIndex index, int one, int other) {
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

  /// Main registrations at two schools: one of them has likely been left.
  static boolean twoMainSchools(Person person, RollIndex index) {
    return person.rows().stream()
            .mapToInt(Scored::row)
            .filter(row -> index.enrolment(row) == Enrolment.MAIN)
            .map(index::school)
            .distinct()
            .count()
        > 1;
  }
}
