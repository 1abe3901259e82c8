package org.encompass.notifier.matching.linkage;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.encompass.notifier.domain.Postcode;
import org.encompass.notifier.matching.compare.BirthdayLevel;
import org.encompass.notifier.matching.compare.NameLevel;
import org.encompass.notifier.matching.compare.Postcodes;
import org.encompass.notifier.matching.index.RollIndex;

/// What must hold before a school is told without a person (DESIGN 5). A high posterior alone is
/// not enough: it is only as good as the model, and a wrong school is a breach.
final class Gates {
  /// The school of today may not be that of the next school day.
  static final String CHANGES_SCHOOL = "CHANGES_SCHOOL";

  /// Likelier than not.
  private static final double RATHER = 0.5;

  /// No model may tell a school on less.
  private static final double CAREFUL = 0.999;

  /// On a smaller roll a name may be the only one just because most pupils are not on it.
  private static final int MOST_OF_A_COUNTRY = 5_000_000;

  private final double decideAt;
  private final double rivalAt;
  private final double twinAt;

  Gates(Model model) {
    decideAt = model.number("decide.at");
    rivalAt = model.number("rival.at");
    twinAt = model.number("twin.at");
    if (decideAt < CAREFUL || decideAt >= 1 || Math.max(rivalAt, twinAt) > 1 - CAREFUL) {
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
    } else if (twinLike(child, row, best, persons, index) || mayBeAbsentTwin(row, posterior)) {
      shut.add("TWIN_LIKE");
    }
    boolean schoolByNumber = child.saidByNumber(index.school(row.row()));
    boolean namesHome = namesHome(child, row, index);
    person(row, schoolByNumber, namesHome, shut);
    if (!schoolByNumber && anotherYear(child, row, index)) {
      shut.add("DATE_OF_BIRTH_UNCONFIRMED");
    }
    household(child, best.person(), namesHome, index, shut);
    if (Persons.twoMainSchools(best.person(), index)) {
      shut.add("TWO_MAIN_SCHOOLS");
    }
    if (SchoolChange.of(
        best.person(), persons, new Doubles(child, row, index), child.today(), index)) {
      shut.add(CHANGES_SCHOOL);
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

  private static void person(
      Scored row, boolean schoolByNumber, boolean namesHome, List<String> shut) {
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
        if (!row.confirmsBirthday(schoolByNumber)) {
          shut.add("DATE_OF_BIRTH_UNCONFIRMED");
        }
      }
      case TRANSPOSED, TWO_PARTS, DIFFERENT -> shut.add("DATE_OF_BIRTH_DIFFERS");
      case YEAR_ONLY -> shut.add("DATE_OF_BIRTH_PLACEHOLDER");
      case MISSING -> shut.add("NO_DATE_OF_BIRTH");
    }
    if (row.upn() != Agreement.SAME && familyDiffers(row, namesHome)) {
      shut.add("FAMILY_NAME_DIFFERS");
    }
    if (row.sex() == Agreement.DIFFERENT) {
      shut.add("SEX_DIFFERS");
    }
    if (row.upn() == Agreement.DIFFERENT) {
      shut.add("UPN_DIFFERS");
    }
  }

  private static boolean familyDiffers(Scored row, boolean namesHome) {
    return switch (row.family()) {
      case EXACT, VARIANT, ONE_EDIT, PART -> false;
      case SIMILAR, MISSING -> row.livesElsewhere();
      case INITIAL, DIFFERENT -> namesHome ? !row.mayHaveChangedFamily() : row.livesElsewhere();
    };
  }

  /// Some years away by one digit: a brother or an uncle of the same name and house may be born
  /// that day of another year, so that house and school's name do not tell them apart; a number
  /// does.
  private static boolean anotherYear(Subject child, Scored row, RollIndex index) {
    var born = child.born();
    return row.birthday() == BirthdayLevel.ONE_DIGIT
        && born != null
        && Math.abs(born.digits() / 10_000 - index.bornDigits(row.row()) / 10_000) > 1
        && row.upn() != Agreement.SAME;
  }

  /// About fifteen addresses share a British postcode; another country's may be that of a town, or
  /// of nothing, so that another one says too little.
  private static boolean namesHome(Subject child, Scored row, RollIndex index) {
    return row.postcode() == Postcodes.Level.MISSING
        || Postcode.read(child.postcode()).isPresent()
        || Postcode.read(index.postcode(row.row())).isPresent();
  }

  /// A namesake elsewhere has everything but the home: something of the home must agree.
  private static void household(
      Subject child, Persons.Person best, boolean namesHome, RollIndex index, List<String> shut) {
    var row = best.best();
    if (child.saidToBeElsewhere(schools(best, index))) {
      shut.add("STATED_SCHOOL_DIFFERS");
    }
    if (child.schoolUnknown()) {
      shut.add("STATED_SCHOOL_UNKNOWN");
    }
    if (!row.householdAgrees() && namesHome && !alone(child, best, index)) {
      shut.add("HOUSEHOLD_UNCONFIRMED");
    }
  }

  private static BitSet schools(Persons.Person person, RollIndex index) {
    var schools = new BitSet();
    person.rows().forEach(row -> schools.set(index.school(row.row())));
    return schools;
  }

  /// Nobody else on any roll, of whatever age, bears these two names or what they may stand for:
  /// that somebody on none does, and was born that very day, is one chance in five thousand of a
  /// small one.
  private static boolean alone(Subject child, Persons.Person best, RollIndex index) {
    return index.pupils() >= MOST_OF_A_COUNTRY
        && best.best().sameButForTheHome()
        && index.bearing(forms(child.called()), forms(child.family())) <= best.rows().size();
  }

  private static int[] forms(List<SaidName> names) {
    return names.stream().flatMapToInt(SaidName::forms).distinct().toArray();
  }

  /// Leo is on a roll; Leon was said, which may be what he is called, or his twin who is on none.
  /// The commoner the forms of the name are, the likelier the twin.
  private boolean mayBeAbsentTwin(Scored row, Posterior posterior) {
    return row.given() == GivenLevel.VARIANT
        && row.birthday() == BirthdayLevel.SAME
        && row.upn() != Agreement.SAME
        && posterior.absentSibling() > twinAt;
  }

  /// Somebody at another school who could be meant: a twin, a namesake, or the child's own second
  /// registration, written otherwise.
  private static boolean twinLike(
      Subject child, Scored best, Posterior.OfSet chosen, Persons persons, RollIndex index) {
    var doubles = new Doubles(child, best, index);
    return persons.now().stream()
        .filter(person -> !person.urns().equals(chosen.urns()))
        .flatMap(person -> person.rows().stream())
        .anyMatch(doubles::mayBeMeant);
  }
}
