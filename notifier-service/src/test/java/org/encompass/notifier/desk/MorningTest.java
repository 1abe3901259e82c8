package org.encompass.notifier.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.encompass.notifier.desk.MadeUpRow.at;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.encompass.notifier.desk.Morning.Count;
import org.encompass.notifier.domain.NotificationState;
import org.junit.jupiter.api.Test;

class MorningTest {
  private final List<BoardRow> rows =
      List.of(
          row(
              r -> {
                r.toldAt = MadeUpRow.NINE.minus(Duration.ofDays(2));
                r.readAt = at("07:10");
                r.acknowledgedAt = at("07:20");
                r.state = NotificationState.ACKNOWLEDGED;
              }),
          row(
              r -> {
                r.deadline = at("08:30");
                r.byPhone = true;
                r.phonedAt = at("08:40");
              }),
          row(
              r -> {
                r.toldAt = null;
                r.state = NotificationState.SCHEDULED;
              }),
          row(r -> r.deadline = MadeUpRow.NINE.plus(Duration.ofDays(1))));

  @Test
  void countsThoseOfTodayUpToNow() {
    var morning = Morning.of(rows, at("08:47")).orElseThrow();

    assertThat(morning.due()).isEqualTo(3);
    assertThat(morning.deadlines()).containsExactly(at("08:30"), MadeUpRow.NINE);
    assertThat(morning.counts())
        .contains(
            new Count(at("06:00"), 1, 0, 0),
            new Count(at("07:15"), 2, 0, 0),
            new Count(at("07:30"), 2, 1, 0),
            new Count(at("08:30"), 2, 1, 1))
        .endsWith(new Count(at("08:47"), 2, 2, 1));
  }

  @Test
  void anEveningShowsTheMorningThatComesNext() {
    var evening = MadeUpRow.NINE.minus(Duration.ofHours(12)); // Sunday
    var morning = Morning.of(rows, evening).orElseThrow();

    assertThat(morning.day()).hasToString("2026-11-23");
    assertThat(morning.counts()).isEmpty();
    assertThat(Morning.of(rows, MadeUpRow.NINE.plus(Duration.ofDays(3)))).isEmpty();
  }

  private static BoardRow row(Consumer<MadeUpRow> change) {
    var made = new MadeUpRow();
    change.accept(made);
    return made.make();
  }
}
