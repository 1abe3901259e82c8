package org.encompass.notifier.matching.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.encompass.notifier.matching.linkage.MadeUpRoll.ofStrangers;
import static org.encompass.notifier.matching.linkage.MadeUpRoll.pupil;

import java.time.LocalDate;
import java.util.Set;
import org.encompass.notifier.matching.linkage.MadeUpRoll.Pupil;
import org.junit.jupiter.api.Test;

/// Twins of names that are forms of one another, and children who are written otherwise at their
/// second school.
class TwinGateTest {
  private static final Pupil LEO = pupil("Leo", "Thistlewood", LocalDate.of(2016, 5, 14));

  @Test
  void aFormOfACommonNameMayBeTheTwinWhoIsOnNoRoll() {
    var roll = ofStrangers().add(LEO);

    assertThat(roll.link(LEO).schools()).contains(Set.of("222222"));
    assertThat(roll.link(LEO.named("Leon", "Thistlewood")).gates()).containsExactly("TWIN_LIKE");
  }

  @Test
  void thePupilNumberTellsTwinsApart() {
    var numbered = LEO.numbered("A123456789012");

    assertThat(ofStrangers().add(numbered).link(numbered.named("Leon", "Thistlewood")).schools())
        .contains(Set.of("222222"));
  }

  @Test
  void aSecondRegistrationWithASlipInItsBirthdayIsAPersonsQuestion() {
    var numbered = LEO.numbered("A123456789012");
    var written = LEO.born(LocalDate.of(2016, 5, 15)).at("333333");

    assertThat(ofStrangers().add(numbered).add(written).link(numbered).gates())
        .containsExactly("TWIN_LIKE");
  }

  @Test
  void aSecondRegistrationWithTwoLettersExchangedIsAPersonsQuestion() {
    var ada = LEO.named("Ada", "Thistlewood").numbered("A123456789012");
    var written = LEO.named("Aad", "Thistlewood").at("333333");

    assertThat(ofStrangers().add(ada).add(written).link(ada).gates()).containsExactly("TWIN_LIKE");
  }

  @Test
  void aSecondRegistrationUnderAFormOfTheNameIsOneAlsoWhereTheReportHasAnotherHome() {
    var jacob = LEO.named("Jacob", "Thistlewood").living("ZZ8 8ZZ", "1 Elder Court");
    var written = jacob.named("Yakub", "Thistlewood").at("333333");
    var said = jacob.living("ZZ1 1ZZ", "9 Oak Hill").numbered("A123456789012").saidToBeAt("222222");

    var roll = ofStrangers().add(jacob.numbered("A123456789012")).add(written);

    assertThat(roll.link(said).gates()).containsExactly("TWIN_LIKE");
  }

  @Test
  void aSecondRegistrationIsSeenBehindABrotherWhoScoresMore() {
    var numbered = LEO.numbered("A123456789012");
    var written = LEO.born(LocalDate.of(2016, 5, 15)).at("333333");
    var brother = LEO.named("Leonard", "Thistlewood").at("333333");

    assertThat(ofStrangers().add(numbered).add(brother).add(written).link(numbered).gates())
        .containsExactly("TWIN_LIKE");
  }

  @Test
  void aBrotherOfAnotherNameIsNone() {
    var brother = LEO.named("Harry", "Thistlewood").born(LocalDate.of(2018, 5, 14)).at("333333");

    assertThat(ofStrangers().add(LEO).add(brother).link(LEO).schools()).contains(Set.of("222222"));
  }
}
