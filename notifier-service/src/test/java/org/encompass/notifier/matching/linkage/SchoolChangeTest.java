package org.encompass.notifier.matching.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.encompass.notifier.matching.linkage.MadeUpRoll.ofOneYear;
import static org.encompass.notifier.matching.linkage.MadeUpRoll.pupil;

import java.time.LocalDate;
import java.util.Set;
import org.encompass.notifier.matching.linkage.MadeUpRoll.Pupil;
import org.encompass.schemas.RollMessage.Enrolment;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Who leaves a school is told about where the child will be on the next school day, or a person
/// decides.
class SchoolChangeTest {
  private static final String PRIMARY = "222222";
  private static final String SECONDARY = "333333";
  private static final Pupil CHILD = pupil("Benjamin", "Thistlewood", LocalDate.of(2016, 5, 14));

  @ParameterizedTest(name = "on {0} with a last day on {1}: {2}")
  @CsvSource({
    "2026-07-27, 2026-08-31, in the summer holidays",
    "2026-07-27, 2026-07-27, on the last day of the entry",
    "2026-08-30, 2026-08-31, on the eve of September",
    "2026-12-19, 2026-12-31, with the year's end",
    "2027-01-02, 2027-01-03, before school begins again in January",
    "2026-11-23, 2026-11-23, on a Monday that was the last day",
    "2026-11-20, 2026-11-20, on a Friday that was the last day",
    "2026-11-20, 2026-11-22, at the weekend",
  })
  void whoLeavesBeforeTheNextSchoolDayIsAPersonsQuestion(
      LocalDate today, LocalDate to, String what) {
    var linkage = ofOneYear().add(CHILD.between(null, to)).link(CHILD, today);

    assertThat(linkage.gates()).as(what).containsExactly("CHANGES_SCHOOL");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-20, 2026-11-23",
    "2026-11-23, 2026-11-24",
    "2026-07-01, 2026-08-31",
    "2026-07-27, 2026-09-15",
    "2026-07-27, ",
    "2026-12-19, 2027-01-10",
  })
  void whoIsThereOnTheNextSchoolDayIsToldAbout(LocalDate today, @Nullable LocalDate to) {
    var linkage = ofOneYear().add(CHILD.between(null, to)).link(CHILD, today);

    assertThat(linkage.schools()).contains(Set.of(PRIMARY));
  }

  @ParameterizedTest(name = "on {0}, elsewhere from {1}: {2}")
  @CsvSource({
    "2026-07-27, 2026-09-01, in the summer holidays",
    "2026-07-12, 2026-09-14, at a college",
    "2026-12-18, 2027-01-05, after Christmas",
    "2027-03-25, 2027-04-12, after Easter",
    "2026-11-20, 2026-11-23, on Monday",
  })
  void whoBeginsElsewhereIsAPersonsQuestionWithBothSchoolsInView(
      LocalDate today, LocalDate from, String what) {
    var linkage =
        ofOneYear().add(CHILD).add(CHILD.at(SECONDARY).between(from, null)).link(CHILD, today);

    assertThat(linkage.gates()).as(what).containsExactly("CHANGES_SCHOOL");
    assertThat(linkage.candidates())
        .extracting(Linkage.Likely::urns)
        .startsWith(Set.of(PRIMARY), Set.of(SECONDARY));
  }

  @Test
  void whoBeginsElsewhereInAMonthOrTwoIsStillHere() {
    var roll =
        ofOneYear().add(CHILD).add(CHILD.at(SECONDARY).between(LocalDate.of(2026, 9, 1), null));

    assertThat(roll.link(CHILD, LocalDate.of(2026, 7, 1)).schools()).contains(Set.of(PRIMARY));
    assertThat(roll.link(CHILD, LocalDate.of(2026, 9, 1)).gates()).contains("TWO_MAIN_SCHOOLS");
  }

  @Test
  void aBrotherWhoBeginsElsewhereIsNoQuestion() {
    var brother = CHILD.named("Peregrine", "Thistlewood").born(LocalDate.of(2015, 3, 2));
    var roll =
        ofOneYear().add(CHILD).add(brother.at(SECONDARY).between(LocalDate.of(2026, 9, 1), null));

    assertThat(roll.link(CHILD, LocalDate.of(2026, 7, 27)).schools()).contains(Set.of(PRIMARY));
  }

  @Test
  void whoBeginsAgainAtTheSameSchoolStays() {
    var roll = ofOneYear().add(CHILD).add(CHILD.between(LocalDate.of(2026, 9, 1), null));

    assertThat(roll.link(CHILD, LocalDate.of(2026, 7, 27)).schools()).contains(Set.of(PRIMARY));
  }

  @Test
  void whoLeavesOneSchoolOfTwoIsAPersonsQuestion() {
    var numbered = CHILD.numbered("A123456789012");
    var roll =
        ofOneYear()
            .add(numbered)
            .add(
                numbered
                    .at(SECONDARY)
                    .enrolled(Enrolment.SUBSIDIARY)
                    .between(null, LocalDate.of(2026, 11, 20)));

    assertThat(roll.link(CHILD, LocalDate.of(2026, 11, 20)).gates())
        .containsExactly("CHANGES_SCHOOL");
  }
}
