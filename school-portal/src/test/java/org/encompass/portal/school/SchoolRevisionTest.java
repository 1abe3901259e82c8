package org.encompass.portal.school;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.encompass.portal.school.SchoolRevision.Verdict;
import org.encompass.portal.school.Schools.Known;
import org.junit.jupiter.api.Test;

class SchoolRevisionTest {
  private static final byte[] SAME = {1};
  private static final byte[] OTHER = {2};

  private static Verdict judge(long given, Known known) {
    return SchoolRevision.judge(MadeUp.school("100001", given), OTHER, known);
  }

  private static Known known(long revision) {
    return known(revision, revision);
  }

  private static Known known(long revision, long imported) {
    return new Known(revision, imported, SAME, LocalDate.parse("2026-11-02"), 312);
  }

  @Test
  void aHigherRevisionIsKeptAsGiven() {
    assertThat(judge(7, known(3)))
        .isInstanceOfSatisfying(
            Verdict.Apply.class,
            apply -> assertThat(apply.change().school().revision()).isEqualTo(7));
  }

  @Test
  void aChangeUnderAKnownRevisionIsCountedOn() {
    assertThat(judge(3, known(3)))
        .isInstanceOfSatisfying(
            Verdict.Apply.class,
            apply -> assertThat(apply.change().school().revision()).isEqualTo(4));
  }

  @Test
  void aLowerRevisionIsPassedOver() {
    assertThat(judge(2, known(3))).isInstanceOf(Verdict.Older.class);
  }

  @Test
  void whatRollsCountedOnDoesNotMakeALaterFileLookOld() {
    assertThat(judge(4, known(9, 3)))
        .isInstanceOfSatisfying(
            Verdict.Apply.class,
            apply -> {
              assertThat(apply.change().school().revision()).isEqualTo(10);
              assertThat(apply.change().importedRevision()).isEqualTo(4);
            });
  }

  @Test
  void theSameAgainIsNoChangeAtAnyRevision() {
    assertThat(SchoolRevision.judge(MadeUp.school("100001", 1), SAME, known(3)))
        .isInstanceOf(Verdict.Same.class);
  }

  @Test
  void whatIsKnownOfTheRollOutlivesAChangeOfTheSchool() {
    assertThat(judge(7, known(3)))
        .isInstanceOfSatisfying(
            Verdict.Apply.class,
            apply -> {
              assertThat(apply.change().school().rollCount()).isEqualTo(312);
              assertThat(apply.change().school().rollAsOf()).isEqualTo("2026-11-02");
            });
  }
}
