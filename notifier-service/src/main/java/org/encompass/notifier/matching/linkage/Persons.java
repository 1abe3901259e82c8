package org.encompass.notifier.matching.linkage;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.encompass.notifier.matching.index.RollIndex;
import org.encompass.schemas.RollMessage.Enrolment;

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
    long today = child.today().toEpochDay();
    double best = rows.stream().mapToDouble(Scored::score).max().orElse(0);
    for (var row : rows) {
      int standing = row.score() < best - NEGLIGIBLE ? -1 : index.standing(row.row(), today);
      if (standing >= 0) {
        (standing > 0 ? toCome : now).add(row);
      }
    }
    return new Persons(gather(now, index), gather(toCome, index));
  }

  private static List<Person> gather(List<Scored> rows, RollIndex index) {
    rows.sort(Persons::bestFirst);
    var persons = new Grouping(index, rows.size());
    rows.forEach(persons::add);
    return persons.all();
  }

  private static int bestFirst(Scored one, Scored other) {
    int byScore = Double.compare(other.score(), one.score());
    return byScore == 0 ? Integer.compare(one.row(), other.row()) : byScore;
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
