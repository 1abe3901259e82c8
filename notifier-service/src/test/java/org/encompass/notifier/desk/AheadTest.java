package org.encompass.notifier.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.encompass.notifier.desk.MadeUpRow.at;
import static org.encompass.notifier.desk.MadeUpRow.rung;

import java.util.List;
import org.encompass.notifier.domain.NotificationState;
import org.encompass.notifier.ladder.Step;
import org.junit.jupiter.api.Test;

class AheadTest {
  private final MadeUpRow row = new MadeUpRow();

  AheadTest() {
    row.planned = List.of(rung(Step.DEPUTIES, "08:15"), rung(Step.CALL_SHEET, "08:45"));
  }

  @Test
  void saysWhatComesNextAndWhen() {
    assertThat(next("08:00")).isEqualTo("Next: the deputies are told at 08:15");
    assertThat(next("08:15")).isEqualTo("Due now: the deputies are told");
  }

  @Test
  void whoHasReadItIsToldNoMoreButRung() {
    row.state = NotificationState.READ;
    row.readAt = at("07:30");
    assertThat(next("08:00")).isEqualTo("Next: the school is put on the call sheet at 08:45");
  }

  @Test
  void whatIsDoneHasNothingAhead() {
    row.state = NotificationState.ACKNOWLEDGED;
    assertThat(next("08:00")).isEmpty();
    row.state = NotificationState.TOLD;
    row.byPhone = true;
    assertThat(next("08:00")).isEmpty();
    row.byPhone = false;
    row.state = NotificationState.WITHDRAWN;
    assertThat(next("08:00")).isEmpty();
  }

  @Test
  void whatIsHeldIsToldFirstAndTheDeadlineComesLast() {
    row.state = NotificationState.HELD;
    row.releaseAt = at("07:00");
    assertThat(Ahead.of(row.make()))
        .extracting(Ahead::sentence)
        .containsExactly(
            "the school is told",
            "the deputies are told",
            "the school is put on the call sheet",
            "the deadline is judged");
  }

  private String next(String now) {
    return Ahead.next(row.make(), at(now));
  }
}
