package org.encompass.portal.dashboard.web;

import java.util.ArrayList;
import java.util.List;
import org.encompass.portal.dashboard.MinutesToSpare.Span;
import org.encompass.portal.dashboard.Publication.Bar;
import org.encompass.portal.dashboard.Publication.Cell;

/// Minutes to spare as lines of an SVG picture, 360 wide in its own units. A number that may not be
/// published has no bar.
///
/// @param deadline where the line of the deadline is: below all that was in time
record SpareChart(List<Line> lines, int height, int deadline) {
  private static final int TOP = 6;
  private static final int ROW = 24;
  private static final int GAP = 30;
  private static final int LEFT = 124;
  private static final int LONGEST = 180;

  /// A bar with its label and number.
  record Line(Span span, Cell count, int top, int width) {
    public int middle() {
      return top + ROW / 2;
    }

    public int end() {
      return LEFT + width + 6;
    }
  }

  static SpareChart of(List<Bar> bars) {
    int most = bars.stream().mapToInt(bar -> number(bar.count())).max().orElse(0);
    var lines = new ArrayList<Line>();
    int top = TOP;
    int deadline = 0;
    for (var bar : bars) {
      if (bar.span().late() && deadline == 0) {
        deadline = top + GAP - 8;
        top += GAP;
      }
      int number = number(bar.count());
      int width = number == 0 ? 0 : Math.max(2, Math.round((float) number * LONGEST / most));
      lines.add(new Line(bar.span(), bar.count(), top, width));
      top += ROW;
    }
    return new SpareChart(lines, top + TOP, deadline);
  }

  private static int number(Cell count) {
    var number = count.number();
    return number == null ? 0 : number;
  }
}
