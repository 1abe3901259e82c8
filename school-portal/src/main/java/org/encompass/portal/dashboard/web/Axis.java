package org.encompass.portal.dashboard.web;

import java.util.List;
import java.util.stream.IntStream;
import org.encompass.portal.dashboard.web.MorningPlot.Mark;

/// An upright axis from nought to a round number that people read off easily.
///
/// @param step between two marks
record Axis(int step, int marks) {
  private static final int[] ROUND = {1, 2, 5};
  private static final int MOST_MARKS = 5;

  /// High enough for a number.
  static Axis upTo(int most) {
    for (int ten = 1; ; ten *= 10) {
      for (int round : ROUND) {
        int step = ten * round;
        int marks = Math.max(1, Math.ceilDiv(most, step));
        if (marks <= MOST_MARKS) {
          return new Axis(step, marks);
        }
      }
    }
  }

  /// Where a number stands between the ground and the top.
  int y(int number, int ground, int top) {
    return number == 0
        ? ground
        : Math.min(ground - 1, ground - (int) Math.round((double) number * (ground - top) / end()));
  }

  List<Mark> marks(int ground, int top) {
    return IntStream.rangeClosed(0, marks)
        .map(mark -> mark * step)
        .mapToObj(number -> new Mark(Integer.toString(number), y(number, ground, top)))
        .toList();
  }

  private int end() {
    return step * marks;
  }
}
