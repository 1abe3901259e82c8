package org.encompass.portal.dashboard;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;
import org.encompass.portal.dashboard.Publication.Bar;
import org.encompass.portal.dashboard.Publication.Cell;
import org.encompass.portal.dashboard.Publication.Line;
import org.encompass.portal.dashboard.Publication.Table;
import org.encompass.portal.dashboard.Suppression.Sum;
import org.jspecify.annotations.Nullable;

/// Turns a report into one that may be published. All its tables are looked at together: they share
/// their total, so what one of them hides another could tell.
final class Redaction {
  // The numbers of a line, in this order: children = on time + late + not judged.
  private static final List<What> COLUMNS =
      List.of(What.CHILDREN, What.ON_TIME, What.LATE, What.NOT_JUDGED, What.TOLD_IN_TIME);
  private static final int ON_TIME = 1;
  private static final int LATE = 2;
  private static final int NOT_JUDGED = 3;
  private static final int TOLD_IN_TIME = 4;

  private final List<Integer> numbers = new ArrayList<>();
  private final List<Sum> sums = new ArrayList<>();

  private Redaction() {}

  static Publication of(YearMonth month, List<String> areas, Instant madeAt, Timeliness report) {
    return new Redaction().redact(month, areas, madeAt, report);
  }

  private Publication redact(
      YearMonth month, List<String> areas, Instant madeAt, Timeliness report) {
    int total = line(report.total());
    // The rest is nowhere to be read, yet everybody can subtract.
    int late = add(report.total().lateOnArrival());
    int inTime = add(report.total().children() - report.total().lateOnArrival());
    sums.add(new Sum(total, List.of(late, inTime)));
    var starts =
        Reports.SHOWN.stream().map(dimension -> table(report.by(dimension), total)).toList();
    var bars = MinutesToSpare.of(report.settled());
    var spans = bars.stream().map(bar -> add(bar.count())).toList();
    tie(total, bars, spans);
    var hidden = Suppression.of(numbers, sums);
    var tables = new ArrayList<Table>();
    for (int i = 0; i < starts.size(); i++) {
      var dimension = Reports.SHOWN.get(i);
      tables.add(new Table(dimension, lines(report.by(dimension), starts.get(i), hidden)));
    }
    return new Publication(
        month,
        areas,
        madeAt,
        shown(new Group(null, null, null, report.total()), total, hidden),
        cell(late, hidden),
        tables,
        bars.stream()
            .map(bar -> new Bar(bar.span(), cell(spans.get(bar.span().ordinal()), hidden)))
            .toList());
  }

  // Where each line of the table begins among the numbers.
  private List<Integer> table(List<Group> groups, int total) {
    var starts = groups.stream().map(group -> line(group.tally())).toList();
    for (int column = 0; column < COLUMNS.size(); column++) {
      int offset = column;
      if (!starts.isEmpty()) {
        sums.add(new Sum(total + offset, starts.stream().map(start -> start + offset).toList()));
      }
    }
    return starts;
  }

  private int line(Tally tally) {
    int start = numbers.size();
    COLUMNS.forEach(column -> add(column.of(tally)));
    sums.add(new Sum(start, List.of(start + ON_TIME, start + LATE, start + NOT_JUDGED)));
    tellNoMoreByToldInTime(tally, start);
    return start;
  }

  // Nowhere to be read, yet everybody can subtract: who was not told in time, who was and had not
  // acknowledged, and who was late because nobody had told the school. As a rule, whoever is on
  // time
  // was told in time, and whoever was told in time is judged.
  private void tellNoMoreByToldInTime(Tally tally, int start) {
    int toldOnly = Math.max(0, tally.toldInTime() - tally.onTime());
    int notAcknowledged = add(tally.children() - tally.onTime());
    int notTold = add(tally.children() - tally.toldInTime());
    int toldAndLate = add(toldOnly);
    int untoldAndLate = add(Math.max(0, tally.late() - toldOnly));
    sums.add(new Sum(start, List.of(start + ON_TIME, notAcknowledged)));
    sums.add(new Sum(start, List.of(start + TOLD_IN_TIME, notTold)));
    sums.add(new Sum(notAcknowledged, List.of(toldAndLate, notTold)));
    sums.add(new Sum(start + LATE, List.of(toldAndLate, untoldAndLate)));
  }

  // The bars of either side are nearly its children: never settled are few, and who is at two
  // schools is in two of them. Whoever reads both tells the one by the other, so they are held to
  // be the same, and so is a line in which bars stand instead of the number.
  private void tie(int total, List<MinutesToSpare.Bar> bars, List<Integer> spans) {
    var onTime = spans.stream().filter(span -> !late(bars, spans, span)).toList();
    var late = spans.stream().filter(span -> late(bars, spans, span)).toList();
    var notJudged = List.of(total + NOT_JUDGED);
    sums.add(new Sum(total + ON_TIME, onTime));
    sums.add(new Sum(total + LATE, late));
    sums.add(together(total, onTime, List.of(total + LATE), notJudged));
    sums.add(together(total, List.of(total + ON_TIME), late, notJudged));
    sums.add(together(total, onTime, late, notJudged));
  }

  @SafeVarargs
  private static Sum together(int whole, List<Integer>... parts) {
    return new Sum(whole, Stream.of(parts).flatMap(List::stream).toList());
  }

  private static boolean late(List<MinutesToSpare.Bar> bars, List<Integer> spans, Integer span) {
    return bars.get(spans.indexOf(span)).span().late();
  }

  private int add(int number) {
    numbers.add(number);
    return numbers.size() - 1;
  }

  private List<Line> lines(List<Group> groups, List<Integer> starts, BitSet hidden) {
    var lines = new ArrayList<Line>();
    for (int i = 0; i < groups.size(); i++) {
      lines.add(shown(groups.get(i), starts.get(i), hidden));
    }
    return lines;
  }

  private Line shown(Group group, int start, BitSet hidden) {
    var onTime = cell(start + ON_TIME, hidden);
    var late = cell(start + LATE, hidden);
    return new Line(
        group.key(),
        group.name(),
        cell(start, hidden),
        cell(start + TOLD_IN_TIME, hidden),
        onTime,
        late,
        cell(start + NOT_JUDGED, hidden),
        onTime.isHidden() || late.isHidden() ? null : percent(group.tally()));
  }

  private static @Nullable Double percent(Tally tally) {
    return tally.judged() == 0 ? null : tally.onTimePercent().getAsDouble();
  }

  private Cell cell(int index, BitSet hidden) {
    return new Cell(hidden.get(index) ? null : numbers.get(index));
  }
}
