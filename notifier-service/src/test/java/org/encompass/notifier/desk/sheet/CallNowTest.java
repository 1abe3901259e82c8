package org.encompass.notifier.desk.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.encompass.notifier.desk.BoardRow;
import org.encompass.notifier.desk.MadeUpRow;
import org.encompass.notifier.domain.NotificationState;
import org.junit.jupiter.api.Test;

class CallNowTest {
  private static final Instant NINE = MadeUpRow.NINE;
  private static final Instant DUE = NINE.minusSeconds(15 * 60);
  private static final Instant EARLY = NINE.minusSeconds(3600);

  @Test
  void fromItsCallStepOnWhoeverOnlyRead() {
    for (var state : new NotificationState[] {NotificationState.TOLD, NotificationState.READ}) {
      assertThat(of(row(state, false, 1, false), DUE.minusSeconds(1))).isEmpty();
      assertThat(of(row(state, false, 1, false), DUE)).contains(CallNow.DUE);
      assertThat(of(row(state, false, 1, false), NINE)).contains(CallNow.PASSED);
    }
  }

  @Test
  void acknowledgedOrTelephonedIsEnoughUnlessSomethingNewerReachedNobody() {
    assertThat(of(row(NotificationState.ACKNOWLEDGED, false, 1, false), NINE)).isEmpty();
    assertThat(of(row(NotificationState.TOLD, true, 1, false), NINE)).isEmpty();
    assertThat(of(row(NotificationState.ACKNOWLEDGED, false, 1, true), EARLY))
        .contains(CallNow.UNHEARD);
    assertThat(of(row(NotificationState.TOLD, false, 1, true), EARLY)).contains(CallNow.UNHEARD);
    assertThat(of(row(NotificationState.WITHDRAWN, false, 0, true), NINE)).isEmpty();
  }

  @Test
  void whomNobodyCanMailIsCalledHoursBefore() {
    assertThat(of(row(NotificationState.SCHEDULED, false, 0, false), EARLY))
        .contains(CallNow.NOBODY);
    assertThat(of(row(NotificationState.HELD, false, 0, false), EARLY)).isEmpty();
  }

  @Test
  void aSuspendedFeedIsNobodysToTellByTheSheet() {
    var row = new MadeUpRow();
    row.state = NotificationState.HELD;
    assertThat(row.make().suspended()).isTrue();
    row.releaseAt = MadeUpRow.at("07:00");
    assertThat(row.make().suspended()).isFalse();
  }

  private static Optional<CallNow> of(BoardRow row, Instant now) {
    return CallNow.of(row, DUE, now);
  }

  private static BoardRow row(
      NotificationState state, boolean byPhone, int tellings, boolean unheard) {
    var row = new MadeUpRow();
    row.recipient = "560001";
    row.state = state;
    row.deadline = NINE;
    row.byPhone = byPhone;
    row.tellings = tellings;
    row.unheard = unheard;
    return row.make();
  }
}
