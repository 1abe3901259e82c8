package org.encompass.notifier.matching.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.encompass.notifier.matching.linkage.MadeUpRoll.ofStrangers;
import static org.encompass.notifier.matching.linkage.MadeUpRoll.pupil;

import java.time.LocalDate;
import java.util.Set;
import org.encompass.notifier.matching.linkage.MadeUpRoll.Pupil;
import org.junit.jupiter.api.Test;

/// What makes a home the same, and when nobody asks for it.
class HomeGateTest {
  private static final Pupil CHILD =
      pupil("Peregrine", "Thistlewood", LocalDate.of(2016, 5, 14)).living("LS7 4XX", "49 Oak Hill");

  @Test
  void numberAndStreetOfAnotherTownAreAnotherHome() {
    var elsewhere = CHILD.living("GL5 3AE", "49 Oak Hill");

    assertThat(ofStrangers().add(CHILD).link(elsewhere).gates())
        .containsExactly("HOUSEHOLD_UNCONFIRMED");
  }

  @Test
  void onARollOfAFewSchoolsANameThatNobodyElseBearsSaysLittle() {
    var homeless = CHILD.living(null, null);

    assertThat(ofStrangers().add(CHILD).link(homeless).gates())
        .containsExactly("HOUSEHOLD_UNCONFIRMED");
  }

  @Test
  void whoseNamesAnotherPupilBearsIsNot() {
    var grown = CHILD.born(LocalDate.of(2011, 2, 3)).living("ZZ1 1ZZ", "1 Elder Court");
    var linkage = ofStrangers().add(CHILD).add(grown.at("333333")).link(CHILD.living(null, null));

    assertThat(linkage.gates()).containsExactly("HOUSEHOLD_UNCONFIRMED");
  }

  @Test
  void aCousinOfAnotherFamilyNameIsSaidToGoToTheSameSchool() {
    var roll = ofStrangers().add(CHILD.living("LS7 4XX", null));
    var cousin = CHILD.named("Peregrine", "Yarrow").living("LS7 1QN", null).saidToBeAt("222222");

    assertThat(roll.link(cousin).gates()).contains("FAMILY_NAME_DIFFERS");
  }

  @Test
  void aNeighbourOfAnotherFamilyNameIsAnotherChild() {
    var roll = ofStrangers().add(CHILD);
    var neighbour = CHILD.named("Peregrine", "Yarrow").living("LS7 4XX", "2 Oak Hill");

    assertThat(roll.link(neighbour).gates()).contains("FAMILY_NAME_DIFFERS");
    assertThat(roll.link(CHILD.named("Peregrine", "Yarrow")).schools()).contains(Set.of("222222"));
  }

  @Test
  void anotherFamilyNameAndAnotherBirthdayAreAPersonsQuestion() {
    var slipped = CHILD.named("Peregrine", "Yarrow").born(LocalDate.of(2016, 5, 15));

    assertThat(ofStrangers().add(CHILD).link(slipped).gates()).contains("FAMILY_NAME_DIFFERS");
  }
}
