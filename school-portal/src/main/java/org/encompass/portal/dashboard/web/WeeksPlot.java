package org.encompass.portal.dashboard.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.encompass.portal.dashboard.Group;
import org.encompass.portal.dashboard.web.MorningPlot.Mark;

/// How many of a hundred were on time, week by week, over how many children that was, as an SVG
/// picture drawn here: 360 wide and 262 high in its own units. A week of which nobody was judged
/// interrupts the line.
///
/// @param paths the line, in pieces between the gaps
/// @param percents the upper axis
/// @param children the lower axis
/// @param lowest where the upper axis begins: rounded down to tens, so that small changes are seen
record WeeksPlot(
    List<Week> weeks,
    List<String> paths,
    List<Mark> percents,
    List<Mark> children,
    List<Day> days,
    int lowest,
    double width) {
  private static final int LEFT = 44;
  private static final int RIGHT = 350;
  private static final int TOP = 28;
  private static final int GROUND = 138;
  private static final int LOWER_TOP = 168;
  private static final int LOWER_GROUND = 222;
  private static final int LABELS = 5;
  private static final double WIDEST = 30;

  /// One week.
  ///
  /// @param x of its middle
  /// @param y of its point; 0 = no point
  /// @param top of its bar
  record Week(LocalDate monday, Group group, String percent, double x, double y, int top) {
    /// How high the bar is.
    public int height() {
      return LOWER_GROUND - top;
    }

    /// Where the bar begins.
    public double left(double width) {
      return x - width / 2;
    }
  }

  /// A Monday beside the axis.
  record Day(LocalDate date, int at) {}

  static WeeksPlot of(List<Group> groups) {
    int lowest = lowest(groups);
    var axis =
        Axis.upTo(groups.stream().mapToInt(group -> group.tally().children()).max().orElse(0));
    double room = groups.isEmpty() ? 0 : (double) (RIGHT - LEFT) / groups.size();
    var weeks = new ArrayList<Week>();
    for (var group : groups) {
      double x = LEFT + room * (weeks.size() + 0.5);
      var percent = group.tally().onTimePercent();
      weeks.add(
          new Week(
              LocalDate.parse(group.code()),
              group,
              percent.isEmpty() ? "" : decimal(percent.getAsDouble()),
              x,
              percent.isEmpty() ? 0 : y(percent.getAsDouble(), lowest),
              axis.y(group.tally().children(), LOWER_GROUND, LOWER_TOP)));
    }
    return new WeeksPlot(
        weeks,
        lines(weeks),
        percentMarks(lowest),
        axis.marks(LOWER_GROUND, LOWER_TOP).stream().skip(1).toList(),
        dayMarks(weeks),
        lowest,
        Math.min(WIDEST, room * 0.7));
  }

  private static int lowest(List<Group> groups) {
    double least =
        groups.stream()
            .flatMapToDouble(group -> group.tally().onTimePercent().stream())
            .min()
            .orElse(0);
    return (int) Math.max(0, Math.min(90, Math.floor(least / 10) * 10));
  }

  private static double y(double percent, int lowest) {
    return GROUND - (percent - lowest) * (GROUND - TOP) / (100 - lowest);
  }

  private static List<String> lines(List<Week> weeks) {
    var lines = new ArrayList<String>();
    var line = new StringBuilder();
    for (var week : weeks) {
      if (week.y() == 0) {
        lines.add(line.toString());
        line.setLength(0);
      } else {
        line.append(line.isEmpty() ? "M" : " L").append(decimal(week.x())).append(' ');
        line.append(decimal(week.y()));
      }
    }
    lines.add(line.toString());
    return lines.stream().filter(piece -> piece.contains("L")).toList();
  }

  private static List<Mark> percentMarks(int lowest) {
    var marks = new ArrayList<Mark>();
    int step = lowest >= 90 ? 2 : lowest >= 70 ? 5 : lowest >= 50 ? 10 : 20;
    for (int percent = 100; percent >= lowest; percent -= step) {
      marks.add(new Mark(percent + " %", (int) Math.round(y(percent, lowest))));
    }
    return marks;
  }

  private static List<Day> dayMarks(List<Week> weeks) {
    int every = Math.max(1, Math.ceilDiv(weeks.size(), LABELS));
    var marks = new ArrayList<Day>();
    for (int i = 0; i < weeks.size(); i += every) {
      marks.add(new Day(weeks.get(i).monday(), (int) Math.round(weeks.get(i).x())));
    }
    return marks;
  }

  private static String decimal(double number) {
    return String.format(Locale.ROOT, "%.1f", number);
  }
}
