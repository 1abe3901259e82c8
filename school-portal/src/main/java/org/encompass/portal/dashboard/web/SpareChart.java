package org.encompass.portal.dashboard.web;

import java.util.ArrayList;
import java.util.List;
import org.encompass.portal.dashboard.MinutesToSpare;

/// The histogram of minutes to spare as lines of an SVG picture, drawn here: the page runs no
/// script.
///
/// @param height in the picture's own units; it is always 300 wide, as wide as a telephone
record SpareChart(List<Line> lines, int height, int total) {
  private static final int ROW = 30;
  private static final int LEFT = 108;
  private static final int LONGEST = 150;

  /// A bar with its label and number.
  record Line(String label, int count, int top, int width, String style) {
    public int middle() {
      return top + 15;
    }

    public int end() {
      return LEFT + width + 8;
    }
  }

  static SpareChart of(List<MinutesToSpare.Bar> bars) {
    int most = bars.stream().mapToInt(MinutesToSpare.Bar::count).max().orElse(0);
    var lines = new ArrayList<Line>();
    for (var bar : bars) {
      int width = bar.count() == 0 ? 0 : Math.max(3, bar.count() * LONGEST / most);
      lines.add(
          new Line(
              "dashboard.span." + bar.span().name(),
              bar.count(),
              lines.size() * ROW,
              width,
              style(bar.span())));
    }
    int total = bars.stream().mapToInt(MinutesToSpare.Bar::count).sum();
    return new SpareChart(lines, bars.size() * ROW, total);
  }

  private static String style(MinutesToSpare.Span span) {
    return "portal-chart__bar portal-chart__bar--"
        + (span.late() ? "late" : span.close() ? "close" : "good");
  }
}
