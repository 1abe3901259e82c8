package org.encompass.notifier.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.encompass.notifier.NotifierTest;
import org.encompass.notifier.desk.Alarm;
import org.encompass.notifier.desk.Board;
import org.encompass.notifier.desk.BoardFilter;
import org.encompass.notifier.desk.DeskRole;
import org.encompass.notifier.desk.Somebody;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What the desk sees of deadlines that nobody else would think of.
@NotifierTest
class BoardJourneyTest extends CaseJourney {
  private static final String FORCE = "E23000033";

  @Autowired private Board board;

  @Test
  void aDecisionThatNobodyTakesAlarmsTheDeskOfItsForce() {
    incident.force = FORCE;
    var deadline = reviews.find(inReview()).orElseThrow().item().deadline();
    clock.set(deadline.minus(Duration.ofMinutes(46)));
    assertThat(page().alarms()).isEmpty();
    clock.set(deadline.minus(Duration.ofMinutes(45)));
    assertThat(page().alarms())
        .singleElement()
        .satisfies(
            alarm -> {
              assertThat(alarm.page()).isEqualTo(Alarm.Page.REVIEW);
              assertThat(alarm.sentence()).startsWith("1 child waits for a decision, due ");
            });
    assertThat(board.of(Somebody.as(DeskRole.VIEWER, "E23000034"), BoardFilter.NONE).alarms())
        .isEmpty();
    clock.set(deadline);
    assertThat(page().alarms())
        .extracting(Alarm::sentence)
        .containsExactly("1 child waits for a decision past the deadline: missed");
  }

  @Test
  void aSchoolWithoutACalendarIsAskedWhetherPupilsCome() {
    incident.force = FORCE;
    routed();
    assertThat(page().schools())
        .filteredOn(school -> school.key().equals(urn))
        .singleElement()
        .satisfies(
            school ->
                assertThat(school.withoutCalendar())
                    .contains("no calendar of the school or its local authority is known"));
  }

  private Board.Page page() {
    return board.of(Somebody.as(DeskRole.VIEWER, FORCE), BoardFilter.NONE);
  }
}
