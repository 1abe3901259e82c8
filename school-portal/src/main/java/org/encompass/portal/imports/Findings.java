package org.encompass.portal.imports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Collects findings: all are counted, the first are kept.
public final class Findings {
  /// More than anybody reads through.
  public static final int KEPT = 1_000;

  // Some are found only when all of the file has been read.
  private static final Comparator<Finding> IN_FILE =
      Comparator.comparing(Finding::file).thenComparingInt(Finding::line);

  private final List<Finding> first = new ArrayList<>();
  private long total;

  /// Adds one.
  public void add(Finding finding) {
    total++;
    if (first.size() < KEPT) {
      first.add(finding);
    }
  }

  /// Whether there are none.
  public boolean none() {
    return total == 0;
  }

  /// What was found so far.
  public Found found() {
    return new Found(first.stream().sorted(IN_FILE).toList(), total);
  }

  /// Findings at an end.
  ///
  /// @param first in the order of the file
  /// @param total how many there were in all
  public record Found(List<Finding> first, long total) {
    /// Nothing was found.
    public static final Found NONE = new Found(List.of(), 0);

    public Found {
      first = List.copyOf(first);
    }

    /// One alone.
    public static Found of(Finding one) {
      return new Found(List.of(one), 1);
    }
  }
}
