package org.encompass.notifier.matching.linkage;

import java.util.ArrayList;
import java.util.List;
import org.encompass.notifier.matching.compare.BirthdayLevel;
import org.encompass.notifier.matching.compare.NameLevel;
import org.encompass.notifier.matching.index.RollIndex;

/// What must hold before a school is told without a person (DESIGN 5). A high posterior alone is
/// not enough: it is only as good as the model, and a wrong school is a breach.
final class Gates {
  /// Likelier than not.
  private static final double RATHER = 0.5;

  /// No model may tell a school on less.
  private static final double CAREFUL = 0.999;

  private final double decideAt;
  private final double rivalAt;

  Gates(Model model) {
    decideAt = model.number("decide.at");
    rivalAt = model.number("rival.at");
    if (decideAt < CAREFUL || decideAt >= 1 || rivalAt > 1 - CAREFUL) {
      throw new IllegalStateException("the gates of model " + model.version() + " stand open");
    }
  }

  boolean sure(Posterior posterior) {
    return posterior.best() >= decideAt;
  }

  /// Codes of the gates that are shut, most telling first.
  List<String> shut(
      Subject child, Persons persons, Posterior posterior, Register register, RollIndex index) {
    if (persons.now().isEmpty()) {
      return List.of(persons.toCome().isEmpty() ? "NOT_ON_ROLL" : "NOT_ON_ROLL_YET");
    }
    var best = posterior.sets().getFirst();
    var row = best.person().best();
    if (posterior.unrelated() + posterior.absentSibling() > RATHER) {
      return List.of(expected(persons, row) ? "NOT_ON_ROLL_YET" : "NOT_ON_ROLL");
    }
    var shut = new ArrayList<String>();
    if (posterior.runnerUp() > rivalAt) {
      shut.add("RIVAL");
    } else if (twinLike(row, best, posterior)) {
      shut.add("TWIN_LIKE");
    }
    person(row, shut);
    household(child, row, shut);
    if (Persons.twoMainSchools(best.person(), index)) {
      shut.add("TWO_MAIN_SCHOOLS");
    }
    best.urns().forEach(urn -> register.objection(urn).ifPresent(shut::add));
    if (!sure(posterior) && shut.isEmpty()) {
      shut.add("NOT_SURE");
    }
    return shut.stream().distinct().toList();
  }

  private static boolean expected(Persons persons, Scored best) {
    return persons.toCome().stream().anyMatch(p -> p.best().score() > best.score());
  }

  private static void person(Scored row, List<String> shut) {
    boolean same = row.birthday() == BirthdayLevel.SAME;
    boolean byItself = row.given().agrees();
    // Names in another order, or exchanged: only with the very same birthday.
    boolean withBirthday =
        same
            && (row.given() == GivenLevel.REORDERED
                || (row.given() == GivenLevel.SWAPPED && row.family() == NameLevel.EXACT));
    if (!byItself && !withBirthday) {
      shut.add("GIVEN_NAME_DIFFERS");
    }
    switch (row.birthday()) {
      case SAME -> {}
      case SWAPPED, ONE_DIGIT -> {
        if (!row.confirmsBirthday()) {
          shut.add("DATE_OF_BIRTH_UNCONFIRMED");
        }
      }
      case TRANSPOSED, TWO_PARTS, DIFFERENT -> shut.add("DATE_OF_BIRTH_DIFFERS");
      case YEAR_ONLY -> shut.add("DATE_OF_BIRTH_PLACEHOLDER");
      case MISSING -> shut.add("NO_DATE_OF_BIRTH");
    }
    if (row.sex() == Agreement.DIFFERENT) {
      shut.add("SEX_DIFFERS");
    }
    if (row.upn() == Agreement.DIFFERENT) {
      shut.add("UPN_DIFFERS");
    }
  }

  /// A namesake elsewhere has everything but the home: something of the home must agree. A postcode
  /// that is not British names no home, so that another one says too little.
  private static void household(Subject child, Scored row, List<String> shut) {
    if (row.school() == Agreement.DIFFERENT) {
      shut.add("STATED_SCHOOL_DIFFERS");
    }
    if (child.schoolUnknown() && row.school() != Agreement.SAME) {
      shut.add("STATED_SCHOOL_UNKNOWN");
    }
    if (!row.householdAgrees() && !row.homesWithoutNames()) {
      shut.add("HOUSEHOLD_UNCONFIRMED");
    }
  }

  /// Somebody at another school with this birthday who could be meant: a twin, a namesake, or the
  /// child's own second registration, written otherwise.
  private static boolean twinLike(Scored best, Posterior.OfSet chosen, Posterior posterior) {
    return posterior.sets().stream()
        .filter(set -> !set.urns().equals(chosen.urns()))
        .flatMap(set -> set.person().rows().stream())
        .anyMatch(
            other ->
                other.birthday() == best.birthday()
                    && ((other.given().agrees() && other.familyLikely())
                        || (other.given().likely()
                            && (other.sameHome() || (other.familyLikely() && other.nearby())))));
  }
}
