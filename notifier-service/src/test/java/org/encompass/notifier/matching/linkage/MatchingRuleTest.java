package org.encompass.notifier.matching.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.encompass.notifier.matching.linkage.MadeUpRoll.ofStrangers;
import static org.encompass.notifier.matching.linkage.MadeUpRoll.pupil;

import java.time.LocalDate;
import java.util.Set;
import org.encompass.notifier.domain.Recipient;
import org.encompass.notifier.domain.Urn;
import org.encompass.notifier.matching.linkage.MadeUpRoll.Pupil;
import org.encompass.schemas.IncidentMessage.EducationStatus;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Scope, home education, and else what the rolls say.
class MatchingRuleTest {
  private static final LocalDate NIGHT = LocalDate.of(2026, 11, 22);
  private static final Pupil CHILD = pupil("Benjamin", "Thistlewood", LocalDate.of(2016, 5, 14));

  @Test
  void aChildOnARollIsRoutedToItsSchoolWithWhatSpeaksForIt() {
    var answer = decide(ofStrangers().add(CHILD), CHILD, EducationStatus.SCHOOL, null);

    assertThat(answer).isInstanceOf(Answer.Routed.class);
    assertThat(((Answer.Routed) answer).recipients())
        .containsExactly(new Recipient.School(new Urn("222222")));
    assertThat(answer.reasons()).contains("DATE_OF_BIRTH_SAME", "GIVEN_NAME_EXACT");
  }

  @Test
  void grownUpsAndTheVeryYoungAreOutOfScopeWithWhatTheRollsSay() {
    var grownUp = CHILD.born(NIGHT.minusYears(18));
    var answer = decide(ofStrangers().add(grownUp), grownUp, null, null);

    assertThat(answer).isInstanceOf(Answer.OutOfScope.class);
    assertThat(answer.reasons()).containsExactly("ADULT");
    assertThat(answer.linkage().orElseThrow().candidates()).isNotEmpty();
    assertThat(decide(ofStrangers(), CHILD.born(NIGHT.minusYears(2)), null, null))
        .isInstanceOfSatisfying(
            Answer.OutOfScope.class, out -> assertThat(out.reason()).isEqualTo("UNDER_SCHOOL_AGE"));
  }

  @Test
  void whoWasTooYoungWhenItBeganYearsAgoIsRoutedByTheRollOfToday() {
    var child = CHILD.born(LocalDate.of(2018, 5, 14));

    assertThat(decide(ofStrangers().add(child), child, LocalDate.of(2020, 3, 1)))
        .isInstanceOf(Answer.Routed.class);
  }

  @Test
  void aDayThatLiesAheadMakesNobodyGrownUpNorBorn() {
    var day = LocalDate.of(2036, 11, 22);

    assertThat(decide(ofStrangers().add(CHILD), CHILD, day)).isInstanceOf(Answer.Routed.class);
    assertThat(decide(ofStrangers(), CHILD.born(LocalDate.of(2030, 1, 2)), day).reasons())
        .containsExactly("BORN_AFTER_THE_INCIDENT");
  }

  @Test
  void withoutABirthdayAPersonDecidesWithTheCandidatesInView() {
    var answer = decide(ofStrangers().add(CHILD), CHILD.born(null), null, null);

    assertThat(answer.reasons()).containsExactly("NO_DATE_OF_BIRTH");
    assertThat(answer.linkage().orElseThrow().candidates()).isNotEmpty();
  }

  @Test
  void aChildTaughtAtHomeIsTheAuthoritysUnlessASchoolSpeaksUp() {
    var home = EducationStatus.HOME_EDUCATED;

    assertThat(((Answer.Routed) decide(ofStrangers(), CHILD, home, "301")).recipients())
        .isEqualTo(Set.of(new Recipient.LocalAuthority("301")));
    assertThat(decide(ofStrangers(), CHILD, home, null).reasons())
        .containsExactly("AUTHORITY_UNKNOWN");
    assertThat(
            decide(ofStrangers().objecting("LA:999", "SCHOOL_UNKNOWN"), CHILD, home, "999")
                .reasons())
        .containsExactly("AUTHORITY_UNKNOWN");
    assertThat(decide(ofStrangers().add(CHILD), CHILD, home, "301").reasons())
        .containsExactly("HOME_EDUCATED_BUT_AT_SCHOOL");
    assertThat(decide(ofStrangers(), CHILD.saidToBeAt("222222"), home, "301").reasons())
        .containsExactly("HOME_EDUCATED_BUT_AT_SCHOOL");
  }

  @Test
  void notInEducationButOnARollIsAPersonsQuestion() {
    assertThat(
            decide(ofStrangers().add(CHILD), CHILD, EducationStatus.NOT_IN_EDUCATION, null)
                .reasons())
        .containsExactly("NOT_IN_EDUCATION");
  }

  @Test
  void comparingLeavesScopeAndGatesOutAndTheRuleDoesNot() {
    var grownUp = CHILD.born(LocalDate.of(1931, 5, 14)).living("3187", null);
    var roll = ofStrangers().add(grownUp).objecting("222222", "SCHOOL_NOT_OPEN");
    var report = report(grownUp, null, null);

    assertThat(MatchingRule.comparing(roll.linker(), roll.register(), true, false).decide(report))
        .isInstanceOf(Answer.Routed.class);
    assertThat(MatchingRule.of(roll.linker(), roll.register()).decide(report))
        .isInstanceOf(Answer.OutOfScope.class);
  }

  private static Answer decide(
      MadeUpRoll roll, Pupil child, @Nullable EducationStatus education, @Nullable String laCode) {
    return MatchingRule.of(roll.linker(), roll.register()).decide(report(child, education, laCode));
  }

  private static Answer decide(MadeUpRoll roll, Pupil child, LocalDate day) {
    var report = new Report(child.sought(), day, MadeUpRoll.TODAY, null, null, false);
    return MatchingRule.of(roll.linker(), roll.register()).decide(report);
  }

  private static Report report(
      Pupil child, @Nullable EducationStatus education, @Nullable String laCode) {
    return new Report(child.sought(), NIGHT, MadeUpRoll.TODAY, education, laCode, false);
  }
}
