package org.encompass.portal.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.encompass.portal.dashboard.Publication.Bar;
import org.encompass.portal.dashboard.Publication.Cell;
import org.encompass.portal.dashboard.Publication.Line;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/// A whole month as it is published: the total beside its bars by time to spare.
class RedactionTest {
  private static final YearMonth OCTOBER = YearMonth.of(2026, 10);

  @Test
  void theBarsOfTheLateDoNotGiveTheirSumAway() {
    var published =
        of(86, 12, 2, new Settled(700, 0, 40), new Settled(300, 0, 46), late(-9, 7), late(-90, 5));
    assertThat(published.total().notJudged().isHidden()).isTrue();
    assertThat(published.total().late().isHidden()).isTrue();
    assertThat(published.spans().stream().filter(bar -> bar.span().late()))
        .anyMatch(bar -> bar.count().isHidden());
    assertThat(mostNotJudged(published)).isGreaterThan(Suppression.SMALLEST_SHOWN);
  }

  @Test
  void nothingIsHiddenWhereNothingIsSmall() {
    var published = of(86, 14, 0, new Settled(700, 0, 86), late(-9, 14));
    assertThat(published.hidesSomething()).isFalse();
  }

  @RepeatedTest(200)
  void whoeverAddsBarsUpIsNotToldWhatTheTotalHides(RepetitionInfo round) {
    var random = new Random(round.getCurrentRepetition());
    var settled = new ArrayList<Settled>();
    int onTime = 0;
    int late = random.nextInt(3); // never settled
    for (var spare : List.of(800, 300, 150, 90, 40, 20, 5, -9, -90)) {
      int count = random.nextInt(3) == 0 ? 0 : random.nextInt(12);
      settled.add(new Settled(spare, 0, count));
      onTime += spare < 0 ? 0 : count;
      late += spare < 0 ? count : 0;
    }
    var published = of(onTime, late, random.nextInt(8), settled.toArray(Settled[]::new));
    var total = published.total();
    if (total.notJudged().isHidden() && !total.children().isHidden()) {
      assertThat(mostNotJudged(published)).isGreaterThan(1);
    }
  }

  @Test
  void howFewWereToldLateCannotBeSubtracted() {
    var published = of(tally(90, 10, 0, 97), Map.of());
    assertThat(published.total().toldInTime().isHidden()).isTrue();
    assertThat(published.total().onTime()).isEqualTo(new Cell(90));
    assertThat(of(tally(90, 10, 0, 95), Map.of()).hidesSomething()).isFalse();
  }

  @RepeatedTest(200)
  void noLineTellsHowFewWereToldLateOrNotAtAll(RepetitionInfo round) {
    var random = new Random(round.getCurrentRepetition());
    var groups = new ArrayList<Group>();
    for (var key : List.of("PRIMARY", "SECONDARY", "SPECIAL")) {
      int onTime = random.nextInt(40);
      int late = random.nextInt(random.nextBoolean() ? 5 : 20);
      int told = onTime + random.nextInt(late + 1);
      groups.add(new Group(key, null, null, tally(onTime, late, random.nextInt(9), told)));
    }
    var total = Tally.sum(groups.stream().map(Group::tally).toList());
    var published = of(total, Map.of(Dimension.KIND, groups));
    var lines = published.tables().getFirst().lines();
    tellsNothing(total, published.total());
    for (int i = 0; i < lines.size(); i++) {
      tellsNothing(groups.get(i).tally(), lines.get(i));
    }
    if (!published.total().toldInTime().isHidden()) {
      assertThat(lines.stream().map(Line::toldInTime).filter(Cell::isHidden).count())
          .isNotEqualTo(1);
    }
  }

  private static void tellsNothing(Tally tally, Line line) {
    int toldAndLate = tally.toldInTime() - tally.onTime();
    tellsNot(tally.children() - tally.toldInTime(), line.children(), line.toldInTime());
    tellsNot(toldAndLate, line.toldInTime(), line.onTime());
    tellsNot(tally.late() - toldAndLate, line.toldInTime(), line.onTime(), line.late());
  }

  private static void tellsNot(int difference, Cell... cells) {
    if (difference > 0 && difference < Suppression.SMALLEST_SHOWN) {
      assertThat(cells).anyMatch(Cell::isHidden);
    }
  }

  private static Tally tally(int onTime, int late, int notJudged, int toldInTime) {
    return Tally.of(
        Map.of(
            Measure.TOLD, onTime + late,
            Measure.OUT_OF_SCOPE, notJudged,
            Measure.ON_TIME, onTime,
            Measure.LATE, late,
            Measure.TOLD_IN_TIME, toldInTime));
  }

  private static Publication of(Tally tally, Map<Dimension, List<Group>> groups) {
    return of(new Timeliness(tally, groups, List.of(), List.of()));
  }

  private static Publication of(Timeliness report) {
    return Redaction.of(OCTOBER, List.of("Northshire"), Receipts.FRIDAY_NIGHT, report);
  }

  private static Publication of(int onTime, int late, int notJudged, Settled... settled) {
    var tally = tally(onTime, late, notJudged, onTime);
    return of(new Timeliness(tally, Map.of(), List.of(), List.of(settled)));
  }

  private static Settled late(int spare, int count) {
    return new Settled(spare, 0, count);
  }

  // What is left of the children when everything that is known to be something else is taken off.
  private static int mostNotJudged(Publication published) {
    var total = published.total();
    return shown(total.children())
        - Math.max(shown(total.onTime()), bars(published, false))
        - Math.max(shown(total.late()), bars(published, true));
  }

  private static int bars(Publication published, boolean late) {
    return published.spans().stream()
        .filter(bar -> bar.span().late() == late)
        .map(Bar::count)
        .mapToInt(RedactionTest::shown)
        .sum();
  }

  // Nought is shown, so that whatever is hidden is one at least.
  private static int shown(Cell cell) {
    var number = cell.number();
    return number == null ? 1 : number;
  }
}
