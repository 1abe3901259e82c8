package org.encompass.notifier.ladder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.encompass.notifier.domain.NotificationState;
import org.junit.jupiter.api.Test;

/// What whoever keeps the steps must do.
public interface LadderRowsContract {
  Instant DUE = Instant.parse("2026-11-23T07:30:00Z");

  LadderRows rows();

  /// One that stands.
  UUID notification(NotificationState state);

  @Test
  default void stepsComeInTheirOrderAndOneOfAKind() {
    var id = notification(NotificationState.TOLD);
    rows().put(id, Rung.planned(Step.HEAD, DUE.plusSeconds(60)));
    rows().put(id, Rung.planned(Step.REMINDER, DUE));
    var taken = new Rung(Step.REMINDER, DUE, DUE.plusSeconds(1), Result.TOLD);
    rows().put(id, taken);

    assertThat(rows().of(id)).containsExactly(taken, Rung.planned(Step.HEAD, DUE.plusSeconds(60)));
    assertThat(rows().of(UUID.randomUUID())).isEmpty();
  }

  @Test
  default void whatIsDueIsFoundOnceEarliestFirst() {
    var later = notification(NotificationState.SCHEDULED);
    var earlier = notification(NotificationState.WITHDRAWN);
    rows().put(later, Rung.planned(Step.REMINDER, DUE));
    rows().put(later, Rung.planned(Step.DEPUTIES, DUE.plusSeconds(1)));
    rows().put(earlier, Rung.planned(Step.CALL_SHEET, DUE.minusSeconds(1)));
    rows().put(earlier, new Rung(Step.HEAD, DUE.minusSeconds(9), DUE, Result.NOBODY));

    assertThat(rows().due(DUE.minusSeconds(2), List.of(), 10)).isEmpty();
    assertThat(rows().due(DUE, List.of(), 10)).containsExactly(earlier, later);
    assertThat(rows().due(DUE.plusSeconds(9), List.of(), 10)).containsExactly(earlier, later);
    assertThat(rows().due(DUE, List.of(earlier), 10)).containsExactly(later);
    assertThat(rows().due(DUE, List.of(), 1)).containsExactly(earlier);
  }

  @Test
  default void nothingIsDueOfWhatIsHeld() {
    var held = notification(NotificationState.HELD);
    rows().put(held, Rung.planned(Step.REMINDER, DUE));
    assertThat(rows().due(DUE, List.of(), 10)).isEmpty();
  }
}
