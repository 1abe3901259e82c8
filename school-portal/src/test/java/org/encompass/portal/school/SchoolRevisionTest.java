package org.encompass.portal.school;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.encompass.portal.school.RollPublishing.News;
import org.encompass.portal.school.RollRows.Published;
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
    return new Known(revision, SAME, LocalDate.parse("2026-11-02"), 312);
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

  @Test
  void aRollEntryLeavesOnlyIfItIsNews() {
    var published = new Published(5, SAME);
    assertThat(RollPublishing.news(new Published(1, SAME), null)).isEqualTo(News.NEW);
    assertThat(RollPublishing.news(new Published(6, SAME), published)).isEqualTo(News.KNOWN);
    assertThat(RollPublishing.news(new Published(5, OTHER), published)).isEqualTo(News.NEW);
    assertThat(RollPublishing.news(new Published(4, OTHER), published)).isEqualTo(News.OLDER);
  }
}
