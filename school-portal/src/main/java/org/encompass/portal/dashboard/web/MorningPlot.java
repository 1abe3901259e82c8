package org.encompass.portal.dashboard.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.encompass.portal.dashboard.Settled;

/// When schools acknowledged, by the clock of the deadline's morning, as an SVG picture drawn
/// here. A bar for each quarter of an hour from six to ten, one for everything before and one
/// for everything after, and the line of nine o'clock. In the picture's own units it is 360
/// wide and 248 high; the sheet of styles makes it as wide as there is room.
///
/// @param bars from left to right; the table below the picture has the same
/// @param scale the numbers beside the picture
/// @param total how many there are
record MorningPlot(List<Bar> bars, List<Hour> hours, List<Mark> scale, int total) {
  private static final int QUARTER = 15;
  private static final int NINE = 9 * 60;
  private static final int FIRST = 6 * 60 / QUARTER;
  private static final int LAST = 10 * 60 / QUARTER;
  private static final int BARS = LAST - FIRST + 2;
  private static final int LEFT = 40;
  private static final int STEP = 17;
  private static final int TOP = 34;
  private static final int GROUND = 176;

  /// One bar: in time, and above it what was late by the school's own deadline.
  ///
  /// @param key of the table's message: before, after, or between two times
  record Bar(String key, String from, String to, int onTime, int late, int x, int middle, int top) {
    /// How high its part in time is.
    public int height() {
      return GROUND - middle;
    }

    /// How high its late part is.
    public int lateHeight() {
      return middle - top;
    }
  }

  /// A full hour below the axis, and how many minutes to spare before nine that is.
  record Hour(String text, String spare, int at) {}

  /// Something beside an axis.
  record Mark(String text, int at) {}

  static MorningPlot of(Collection<Settled> settled) {
    var onTime = new int[BARS];
    var late = new int[BARS];
    for (var some : settled) {
      (some.spare() < 0 ? late : onTime)[bar(some.clock())] += some.count();
    }
    int most = 0;
    int total = 0;
    for (int bar = 0; bar < BARS; bar++) {
      most = Math.max(most, onTime[bar] + late[bar]);
      total += onTime[bar] + late[bar];
    }
    var axis = Axis.upTo(most);
    var bars = new ArrayList<Bar>();
    for (int bar = 0; bar < BARS; bar++) {
      bars.add(
          new Bar(
              bar == 0 ? "before" : bar == BARS - 1 ? "after" : "between",
              clock(FIRST + Math.max(0, bar - 1)),
              clock(FIRST + bar),
              onTime[bar],
              late[bar],
              LEFT + bar * STEP,
              axis.y(onTime[bar], GROUND, TOP),
              axis.y(onTime[bar] + late[bar], GROUND, TOP)));
    }
    return new MorningPlot(bars, hourMarks(), axis.marks(GROUND, TOP), total);
  }

  private static int bar(int clock) {
    int quarter = Math.floorDiv(clock, QUARTER);
    return quarter < FIRST ? 0 : quarter >= LAST ? BARS - 1 : quarter - FIRST + 1;
  }

  private static List<Hour> hourMarks() {
    var hours = new ArrayList<Hour>();
    for (int quarter = FIRST; quarter <= LAST; quarter += 60 / QUARTER) {
      var spare = Integer.toString(NINE - quarter * QUARTER).replace('-', '\u2212');
      hours.add(new Hour(clock(quarter), spare, LEFT + STEP * (quarter - FIRST + 1)));
    }
    return hours;
  }

  private static String clock(int quarter) {
    int minutes = quarter * QUARTER;
    return String.format(Locale.ROOT, "%02d:%02d", minutes / 60, minutes % 60);
  }
}
