package org.encompass.notifier.matching.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.encompass.notifier.matching.linkage.MadeUpRoll.ofStrangers;
import static org.encompass.notifier.matching.linkage.MadeUpRoll.pupil;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.encompass.notifier.matching.linkage.MadeUpRoll.Pupil;
import org.encompass.schemas.IncidentMessage.Sex;
import org.encompass.schemas.RollMessage.Enrolment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// When the rolls are sure of a child's schools, and when they only seem to be.
class LinkerTest {
  private static final String SCHOOL = "222222";
  private static final String OTHER_SCHOOL = "333333";
  private static final Pupil CHILD = pupil("Benjamin", "Thistlewood", LocalDate.of(2016, 5, 14));

  @Test
  void theSameNameBirthdayAndHomeAreSure() {
    assertThat(ofStrangers().add(CHILD).link(CHILD).schools()).contains(Set.of(SCHOOL));
  }

  @ParameterizedTest(name = "{2}")
  @CsvSource({
    "Benjmin, Thistlewood, a letter left out",
    "BENJAMIN, THISTLEWOOD, capitals",
    "Benjamin, Thistlewod, a slip in the family name",
    "Benjamin, Thistlewood-Jones, a double-barrelled family name",
    "Thistlewood, Benjamin, names exchanged",
  })
  void aSlipInOneNameIsStillSure(String given, String family, String what) {
    var linkage = ofStrangers().add(CHILD).link(CHILD.named(given, family));

    assertThat(linkage.schools()).as("%s %s", what, linkage.gates()).contains(Set.of(SCHOOL));
  }

  @Test
  void aNicknameOfANameThatFewBearIsStillSure() {
    var child = CHILD.named("Bartholomew", "Thistlewood");

    assertThat(ofStrangers().add(child).link(child.named("Bart", "Thistlewood")).schools())
        .contains(Set.of(SCHOOL));
  }

  @Test
  void theNameAChildIsCalledByCounts() {
    var linkage =
        ofStrangers().add(CHILD).link(CHILD.named("Zebedee", "Thistlewood").knownAs("Benjamin"));

    assertThat(linkage.schools()).contains(Set.of(SCHOOL));
  }

  @Test
  void bothSchoolsOfADualRegistrationAreFound() {
    var roll =
        ofStrangers()
            .add(CHILD.numbered("A123456789012"))
            .add(
                CHILD
                    .at(OTHER_SCHOOL)
                    .numbered("A123456789012")
                    .enrolled(Enrolment.SUBSIDIARY)
                    .living("ZZ8 8ZZ", "1 Elder Court"));

    assertThat(roll.link(CHILD).schools()).contains(Set.of(SCHOOL, OTHER_SCHOOL));
  }

  @Test
  void guestsAndThoseWhoHaveLeftCountForNothing() {
    var yesterday = MadeUpRoll.TODAY.minusDays(1);
    var roll =
        ofStrangers()
            .add(CHILD.at(OTHER_SCHOOL).enrolled(Enrolment.GUEST))
            .add(CHILD.at("444444").between(null, yesterday))
            .add(CHILD);

    assertThat(roll.link(CHILD).schools()).contains(Set.of(SCHOOL));
  }

  @Test
  void whoOnlyComesNextWeekIsAPersonsQuestion() {
    var linkage = ofStrangers().add(CHILD.between(MadeUpRoll.TODAY.plusDays(7), null)).link(CHILD);

    assertThat(linkage.schools()).isEmpty();
    assertThat(linkage.gates()).contains("NOT_ON_ROLL_YET");
    assertThat(linkage.candidates().getFirst().urns()).containsExactly(SCHOOL);
  }

  @Test
  void anAbsentBrotherIsNotTakenForTheOneOnTheRoll() {
    var brother = CHILD.named("Samuel", "Thistlewood").born(LocalDate.of(2018, 9, 2));

    var linkage = ofStrangers().add(CHILD).link(brother);

    assertThat(linkage.schools()).isEmpty();
    assertThat(linkage.gates()).containsExactly("NOT_ON_ROLL");
    assertThat(linkage.explanation().absentSibling())
        .as("the likeliest story")
        .isGreaterThan(linkage.explanation().posterior());
  }

  @ParameterizedTest
  @CsvSource({"Ella, Ellie", "Jayden, Kayden", "Mia, Maya", "Noah, Noel"})
  void anAbsentTwinOfALikeNameIsNotTakenForTheOneOnTheRoll(String onRoll, String absent) {
    var twin = pupil(onRoll, "Thistlewood", LocalDate.of(2016, 5, 14));
    var strangers = ofStrangers();
    for (int i = 0; i < 9; i++) {
      strangers.add(
          pupil(absent, "Penhallow", LocalDate.of(2013, 2, 3 + i)).living("ZZ2 2ZZ", null));
    }

    var linkage = strangers.add(twin).link(twin.named(absent, "Thistlewood"));

    assertThat(linkage.schools()).as("%s", linkage.explanation()).isEmpty();
  }

  @Test
  void twinsAtTwoSchoolsAreToldApartByTheirNames() {
    var one = CHILD.named("Peregrine", "Thistlewood");
    var other = CHILD.named("Ottoline", "Thistlewood").at(OTHER_SCHOOL);
    var roll = ofStrangers().add(one).add(other);

    assertThat(roll.link(one).schools()).contains(Set.of(SCHOOL));
    assertThat(roll.link(other).schools()).contains(Set.of(OTHER_SCHOOL));
  }

  @Test
  void twinsOfLikeNamesAtTwoSchoolsAreAPersonsQuestion() {
    var ella = pupil("Ella", "Thistlewood", LocalDate.of(2016, 5, 14));
    var roll = ofStrangers().add(ella).add(ella.named("Ellie", "Thistlewood").at(OTHER_SCHOOL));

    assertThat(roll.link(ella).gates()).containsAnyOf("TWIN_LIKE", "RIVAL");
  }

  @Test
  void twoOfOneNameAndBirthdayAreAPersonsQuestion() {
    var roll = ofStrangers().add(CHILD).add(CHILD.at(OTHER_SCHOOL).living("ZZ1 1ZZ", "9 Oak Hill"));

    assertThat(roll.link(CHILD.living(null, null)).gates()).contains("RIVAL");
  }

  @Test
  void twinsWhoShareTheirFirstNameAreTwo() {
    var hasan = CHILD.named("Muhammad Hasan", "Thistlewood");
    var bilal = CHILD.named("Muhammad Bilal", "Thistlewood");
    var both = ofStrangers().add(hasan).add(bilal.at(OTHER_SCHOOL));

    assertThat(both.link(hasan).schools()).isNotEqualTo(Optional.of(Set.of(SCHOOL, OTHER_SCHOOL)));
    assertThat(ofStrangers().add(hasan).link(bilal).gates()).contains("GIVEN_NAME_DIFFERS");
    assertThat(ofStrangers().add(hasan).link(CHILD.named("Hasan", "Thistlewood")).schools())
        .contains(Set.of(SCHOOL));
  }

  @Test
  void strangersWhosePupilNumbersHashAlikeAreTwo() {
    var alike = UpnsAlike.find();
    var stranger = CHILD.named("Benjamin", "Brackenbury").at(OTHER_SCHOOL).living("ZZ1 1ZZ", null);

    var linkage =
        ofStrangers()
            .add(CHILD.numbered(alike.one()))
            .add(stranger.numbered(alike.other()))
            .link(CHILD);

    assertThat(linkage.schools()).contains(Set.of(SCHOOL));
  }

  @Test
  void mainRegistrationsAtTwoSchoolsAreAPersonsQuestion() {
    assertThat(ofStrangers().add(CHILD).add(CHILD.at(OTHER_SCHOOL)).link(CHILD).gates())
        .contains("TWO_MAIN_SCHOOLS");
  }

  @Test
  void onARollWithoutBrothersAndSistersTheAbsentOneIsStillFeared() {
    var jayden = pupil("Jayden", "Thistlewood", LocalDate.of(2016, 5, 14));
    var kayden = jayden.named("Kayden", "Thistlewood").born(LocalDate.of(2015, 5, 14));

    assertThat(MadeUpRoll.ofOneYear().add(jayden).link(kayden).schools()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"LS1", "LS1 44B", "LS1 4AB"})
  void aPostcodeWrittenBadlyOpensNoGate(String postcode) {
    assertThat(ofStrangers().add(CHILD).link(CHILD.living(postcode, "9 Oak Hill")).gates())
        .contains("HOUSEHOLD_UNCONFIRMED");
  }

  @Test
  void aNamesakeElsewhereIsNotTheChild() {
    var linkage = ofStrangers().add(CHILD).link(CHILD.living("ZZ1 1ZZ", "9 Oak Hill"));

    assertThat(linkage.schools()).isEmpty();
    assertThat(linkage.gates()).contains("HOUSEHOLD_UNCONFIRMED");
  }

  @Test
  void theStatedSchoolStandsInForAHomeThatIsKeptSecret() {
    var child = CHILD.living("ZZ1 1ZZ", "9 Oak Hill").inHiding();
    var roll = ofStrangers().add(CHILD);

    assertThat(roll.link(child).gates()).contains("HOUSEHOLD_UNCONFIRMED");
    assertThat(roll.link(child.saidToBeAt(SCHOOL)).schools()).contains(Set.of(SCHOOL));
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource({
    "2016-05-24, one digit is another",
    "2016-05-14, nothing",
  })
  void aSlipInTheBirthdayIsSureWhereTheHomeAgrees(LocalDate born, String what) {
    assertThat(ofStrangers().add(CHILD).link(CHILD.born(born)).schools())
        .as(what)
        .contains(Set.of(SCHOOL));
  }

  @Test
  void dayAndMonthExchangedAreSureOnlyWhereTheHomeAgrees() {
    var onRoll = CHILD.born(LocalDate.of(2016, 5, 4));
    var swapped = onRoll.born(LocalDate.of(2016, 4, 5));
    var roll = ofStrangers().add(onRoll);

    assertThat(roll.link(swapped).schools()).contains(Set.of(SCHOOL));
    assertThat(roll.link(swapped.living("ZZ7 4XY", null)).gates())
        .contains("DATE_OF_BIRTH_UNCONFIRMED");
  }

  @Test
  void anotherBirthdayAPlaceholderAndNoneAreAPersonsQuestions() {
    var roll = ofStrangers().add(CHILD);

    assertThat(roll.link(CHILD.born(LocalDate.of(2012, 11, 30))).gates())
        .contains("DATE_OF_BIRTH_DIFFERS");
    assertThat(roll.link(CHILD.born(LocalDate.of(2016, 1, 1))).gates())
        .contains("DATE_OF_BIRTH_PLACEHOLDER");
    assertThat(roll.link(CHILD.born(null)).gates()).contains("NO_DATE_OF_BIRTH");
  }

  @Test
  void aGirlIsNotTheBoyOfTheRoll() {
    assertThat(ofStrangers().add(CHILD.of(Sex.M)).link(CHILD.of(Sex.F)).gates())
        .contains("SEX_DIFFERS");
  }

  @Test
  void whatTheRegisterObjectsToShutsTheGate() {
    var linkage = ofStrangers().add(CHILD).objecting(SCHOOL, "ROLL_STALE").link(CHILD);

    assertThat(linkage.schools()).isEmpty();
    assertThat(linkage.gates()).containsExactly("ROLL_STALE");
  }

  @Test
  void nobodyAlikeIsNobody() {
    var linkage = ofStrangers().link(pupil("Xanthippe", "Quennell", LocalDate.of(2015, 7, 7)));

    assertThat(linkage.gates()).startsWith("NOT_ON_ROLL");
  }

  @Test
  void bitsSumToTheScoreAndProbabilitiesToOne() {
    var linkage = ofStrangers().add(CHILD).link(CHILD.named("Benjmin", "Thistlewod"));
    var explanation = linkage.explanation();

    assertThat(explanation.evidence().stream().mapToDouble(FieldEvidence::bits).sum())
        .isCloseTo(explanation.score(), within(1e-9));
    for (var candidate : linkage.candidates()) {
      assertThat(candidate.person().evidence().stream().mapToDouble(FieldEvidence::bits).sum())
          .isCloseTo(candidate.person().score(), within(1e-9));
    }
    assertThat(
            linkage.candidates().stream().mapToDouble(Linkage.Likely::posterior).sum()
                + explanation.unrelated()
                + explanation.absentSibling())
        .isLessThanOrEqualTo(1 + 1e-9)
        .isGreaterThan(0.999);
  }

  @Test
  void theGatesOffDecideOnThePosteriorAlone() {
    var roll = ofStrangers().add(CHILD).objecting(SCHOOL, "SCHOOL_NOT_OPEN");

    var linkage = roll.linker().link(CHILD.sought(), MadeUpRoll.TODAY, roll.register(), false);

    assertThat(linkage.schools()).contains(Set.of(SCHOOL));
  }

  @Test
  void housematesAreThoseOfTheHomeWhoAreNotTheChild() {
    var roll =
        ofStrangers()
            .add(CHILD)
            .add(CHILD.named("Olivia", "Thistlewood").born(LocalDate.of(2013, 3, 9)));

    assertThat(roll.linker().household(CHILD.sought(), MadeUpRoll.TODAY)).hasSize(1);
  }
}
