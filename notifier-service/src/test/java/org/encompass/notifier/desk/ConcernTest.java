package org.encompass.notifier.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.encompass.notifier.domain.NotificationState;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ConcernTest {
  private static final Instant NOW = Instant.parse("2026-11-23T07:00:00Z");

  @Test
  void whatIsReadOrAcknowledgedIsNoConcern() {
    assertThat(Concern.of(row(NotificationState.READ, NOW, false), NOW)).isEmpty();
    assertThat(Concern.of(row(NotificationState.ACKNOWLEDGED, NOW, false), NOW)).isEmpty();
  }

  @Test
  void somethingNewerThatReachedNobodyIsOneWhoeverReadOrAcknowledgedBefore() {
    for (var state :
        new NotificationState[] {NotificationState.READ, NotificationState.ACKNOWLEDGED}) {
      assertThat(Concern.of(row(state, NOW, true), NOW)).contains(Concern.UNHEARD);
    }
    assertThat(Concern.of(row(NotificationState.TOLD, null, true), NOW)).contains(Concern.UNHEARD);
    assertThat(Concern.of(row(NotificationState.WITHDRAWN, NOW, true), NOW)).isEmpty();
  }

  private static BoardRow row(NotificationState state, @Nullable Instant readAt, boolean unheard) {
    var row = new MadeUpRow();
    row.state = state;
    row.readAt = readAt;
    row.unknown = true;
    row.refused = readAt != null;
    row.unheard = unheard;
    return row.make();
  }
}
