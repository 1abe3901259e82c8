package org.encompass.notifier.matching.linkage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.encompass.notifier.matching.index.RollIndex;
import org.encompass.notifier.matching.linkage.Persons.Person;

/// How likely each set of schools is, over all persons who may be the child and two ways in which
/// nobody on the rolls is: a stranger to all of them, and an absent brother or sister of one.
///
/// @param sets most likely first
/// @param unrelated probability that the child is a stranger to everybody on the rolls
/// @param absentSibling probability that only a brother or sister is on a roll
record Posterior(List<OfSet> sets, double unrelated, double absentSibling) {
  /// A set of schools; `person` is the one that speaks most for it.
  record OfSet(Set<String> urns, double probability, Person person, double ofPerson) {}

  /// The prior of the three ways, per pupil of the roll where it is about one.
  record Prior(double perPupil, double unrelated, double absentSiblingPerPupil) {}

  static Posterior of(List<Person> persons, Prior prior, RollIndex index) {
    double unrelated = prior.unrelated();
    double absentSibling = 0;
    double onRoll = 0;
    var weights = new ArrayList<Double>();
    for (var person : persons) {
      var best = person.best();
      double weight = prior.perPupil() * Bits.odds(best.score());
      weights.add(weight);
      onRoll += weight;
      double household = household(best, persons.getFirst().best(), index);
      absentSibling += prior.absentSiblingPerPupil() * Bits.odds(household + best.likeSibling());
    }
    double all = unrelated + absentSibling + onRoll;
    Map<Set<String>, OfSet> sets = new LinkedHashMap<>();
    for (int i = 0; i < persons.size(); i++) {
      double probability = weights.get(i) / all;
      var person = persons.get(i);
      sets.merge(
          person.urns(),
          new OfSet(person.urns(), probability, person, probability),
          (known, more) ->
              new OfSet(
                  known.urns(),
                  known.probability() + more.probability(),
                  known.person(),
                  known.ofPerson()));
    }
    var sorted = new ArrayList<>(sets.values());
    sorted.sort(Comparator.comparingDouble(OfSet::probability).reversed());
    return new Posterior(sorted, unrelated / all, absentSibling / all);
  }

  /// Brothers and sisters share a household. What is missing in the entry of the likeliest one (a
  /// telephone) and agrees in the entry of another speaks for both of them alike.
  private static double household(Scored row, Scored likeliest, RollIndex index) {
    int home = index.postcodeNumber(row.row());
    boolean shared =
        home != 0
            && home == index.postcodeNumber(likeliest.row())
            && index.familyName(row.row(), 0) == index.familyName(likeliest.row(), 0);
    return shared ? Math.min(row.household(), likeliest.household()) : row.household();
  }

  double best() {
    return sets.isEmpty() ? 0 : sets.getFirst().probability();
  }

  double runnerUp() {
    return sets.size() < 2 ? 0 : sets.get(1).probability();
  }
}
