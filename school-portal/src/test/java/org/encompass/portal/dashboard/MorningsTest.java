package org.encompass.portal.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.encompass.portal.dashboard.Receipts.at;
import static org.encompass.portal.dashboard.Receipts.due;
import static org.encompass.portal.dashboard.Receipts.fact;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.encompass.schemas.ReceiptMessage.State;
import org.junit.jupiter.api.Test;

/// Which children had a holiday between the report and the morning.
class MorningsTest {
  private static final Instant BEFORE_CHRISTMAS = Instant.parse("2026-12-23T20:00:00Z");
  private static final Instant DECIDED = Instant.parse("2027-01-04T10:00:00Z");
  private static final Instant NINE_ON_TUESDAY = Instant.parse("2027-01-05T09:00:00Z");

  @Test
  void aChildInReviewOverTheHolidaysWaitedOverThem() {
    var review =
        due(at(fact("R1", "A", null, State.IN_REVIEW), BEFORE_CHRISTMAS, DECIDED), NINE_ON_TUESDAY);
    var told =
        due(at(fact("R1", "A", UUID.randomUUID(), State.TOLD), DECIDED, DECIDED), NINE_ON_TUESDAY);
    assertThat(overHoliday(review, told)).containsOnly(true);
    assertThat(overHoliday(told)).containsOnly(false);
  }

  @Test
  void aWeekendIsNoHoliday() { // reported on Friday night, due on Monday at nine
    assertThat(overHoliday(fact("R1", "A", UUID.randomUUID(), State.TOLD))).containsOnly(false);
  }

  // Of the child, and of each place.
  private static List<Boolean> overHoliday(Fact... facts) {
    return Accounting.count(List.of(facts)).stream()
        .flatMap(child -> Counted.of(child).stream())
        .map(Counted::overHoliday)
        .toList();
  }
}
