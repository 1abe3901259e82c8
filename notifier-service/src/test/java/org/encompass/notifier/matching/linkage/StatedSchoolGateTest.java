package org.encompass.notifier.matching.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.encompass.notifier.matching.linkage.MadeUpRoll.ofOneYear;
import static org.encompass.notifier.matching.linkage.MadeUpRoll.pupil;

import java.time.LocalDate;
import java.util.Set;
import org.encompass.notifier.matching.linkage.MadeUpRoll.Pupil;
import org.encompass.schemas.RollMessage.Enrolment;
import org.junit.jupiter.api.Test;

/// What the police were told of schools: each word of it must fit what would be told.
class StatedSchoolGateTest {
  private static final String SCHOOL = "222222";
  private static final String OTHER_SCHOOL = "333333";
  private static final Pupil CHILD = pupil("Benjamin", "Thistlewood", LocalDate.of(2016, 5, 14));

  @Test
  void aSchoolThatNobodyKnowsIsAPersonsQuestion() {
    assertThat(ofOneYear().add(CHILD).link(CHILD.saidToBeAt("UNKNOWN")).gates())
        .contains("STATED_SCHOOL_UNKNOWN");
  }

  @Test
  void aStatedSchoolThatIsAnotherIsAPersonsQuestion() {
    assertThat(ofOneYear().add(CHILD).link(CHILD.saidToBeAt(OTHER_SCHOOL)).gates())
        .contains("STATED_SCHOOL_DIFFERS");
  }

  @Test
  void oneStatedSchoolThatAgreesDoesNotOutweighAnother() {
    var roll = ofOneYear().add(CHILD);

    assertThat(roll.link(CHILD.saidToBeAt(SCHOOL, OTHER_SCHOOL)).gates())
        .containsExactly("STATED_SCHOOL_DIFFERS");
    assertThat(roll.link(CHILD.saidToBeAt(OTHER_SCHOOL, SCHOOL)).gates())
        .containsExactly("STATED_SCHOOL_DIFFERS");
    assertThat(roll.link(CHILD.saidToBeAt(SCHOOL, "UNKNOWN")).gates())
        .containsExactly("STATED_SCHOOL_UNKNOWN");
    assertThat(roll.link(CHILD.saidToBeAt(SCHOOL, SCHOOL)).schools()).contains(Set.of(SCHOOL));
  }

  @Test
  void aSchoolAmongSeveralThatAreStatedIsNoHome() {
    var elsewhere = CHILD.living("ZZ1 1ZZ", "9 Oak Hill").saidToBeAt(SCHOOL, OTHER_SCHOOL);

    assertThat(ofOneYear().add(CHILD).link(elsewhere).schools()).isEmpty();
  }

  @Test
  void bothSchoolsOfADualRegistrationMayBeStated() {
    var both =
        ofOneYear()
            .add(CHILD)
            .add(CHILD.at(OTHER_SCHOOL).enrolled(Enrolment.SUBSIDIARY))
            .add(pupil("Ottoline", "Brackenbury", LocalDate.of(2016, 5, 14)).at("444444"));
    var known = Set.of(SCHOOL, OTHER_SCHOOL);

    assertThat(both.link(CHILD.saidToBeAt(SCHOOL)).schools()).contains(known);
    assertThat(both.link(CHILD.saidToBeAt(OTHER_SCHOOL)).schools()).contains(known);
    assertThat(both.link(CHILD.saidToBeAt(SCHOOL, OTHER_SCHOOL)).schools()).contains(known);
    assertThat(both.link(CHILD.saidToBeAt(SCHOOL, "444444")).gates())
        .containsExactly("STATED_SCHOOL_DIFFERS");
  }
}
