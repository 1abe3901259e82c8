package org.encompass.notifier.matching.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.encompass.notifier.matching.linkage.MadeUpRoll.ofStrangers;
import static org.encompass.notifier.matching.linkage.MadeUpRoll.pupil;

import java.time.LocalDate;
import java.util.Set;
import org.encompass.notifier.matching.compare.Name;
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
  void aSecondRegistrationIsSeenThoughItsFamilyNameIsNotLikeTheSaidOne() {
    var yi = LEO.named("Yi", "Lee");
    var written = LEO.named("Yi", "Llee").living(null, null).at("333333");
    var said = LEO.named("Yi", "Lea").living(null, null).saidToBeAt("222222");

    assertThat(ofStrangers().add(yi).add(written).link(said).gates()).contains("TWIN_LIKE");
  }

  @Test
  void aNamesakeFarAwayWithANumberOfHerOwnIsNoSecondRegistration() {
    var here = LEO.named("Ottoline", "Thistlewood").numbered("A123456789012");
    var there = here.numbered("A987654321012").living("ZZ1 1ZZ", "9 Oak Hill").at("333333");
    var unnumbered = there.numbered("");

    assertThat(ofStrangers().add(here).add(there).link(here).schools()).contains(Set.of("222222"));
    assertThat(ofStrangers().add(here).add(unnumbered).link(here).gates())
        .containsExactly("TWIN_LIKE");
  }

  @Test
  void twinsMayBothBeMuhammad() {
    var muhammad = LEO.named("Muhammad", "Thistlewood");

    assertThat(ofStrangers().add(muhammad).link(muhammad).gates())
        .containsExactly("GIVEN_NAME_DIFFERS");
  }

  @Test
  void aNameThatIsExchangedAndWrittenOtherwiseMayBeTheTwins() {
    var sofia = LEO.named("Sofia", "Thistlewood");

    assertThat(ofStrangers().add(sofia).link(LEO.named("Thistlewood", "Sofia")).schools())
        .contains(Set.of("222222"));
    assertThat(ofStrangers().add(sofia).link(LEO.named("Thistlewood", "Zofie")).gates())
        .containsExactly("GIVEN_NAME_DIFFERS");
  }

  @Test
  void onANationalRollEverySlipIsMetSeveralTimesOver() {
    double pupils = 9_000_000;

    assertThat(NameWeights.established(new Name("ysla"), 21, pupils)).isFalse();
    assertThat(NameWeights.established(new Name("hallie"), 3_238, pupils)).isTrue();
    assertThat(NameWeights.established(new Name("ysla"), 3, 9_000)).isTrue();
    assertThat(NameWeights.established(new Name("leon"), 1, pupils)).as("a form of Leo").isTrue();
  }

  @Test
  void aBrotherOfAnotherNameIsNone() {
    var brother = LEO.named("Harry", "Thistlewood").born(LocalDate.of(2018, 5, 14)).at("333333");

    assertThat(ofStrangers().add(LEO).add(brother).link(LEO).schools()).contains(Set.of("222222"));
  }
}
