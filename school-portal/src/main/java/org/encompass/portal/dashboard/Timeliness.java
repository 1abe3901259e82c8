package org.encompass.portal.dashboard;

import java.util.List;
import java.util.Map;

/// How timely schools were told over some time: everything, with small numbers, for administrators.
///
/// @param groups by each dimension of [Reports#SHOWN]
/// @param weeks the weeks in which children were counted, the oldest first
/// @param settled how much time there was to spare
public record Timeliness(
    Tally total, Map<Dimension, List<Group>> groups, List<Group> weeks, List<Settled> settled) {
  public Timeliness {
    groups = Map.copyOf(groups);
    weeks = List.copyOf(weeks);
    settled = List.copyOf(settled);
  }

  /// The lines of one dimension.
  public List<Group> by(Dimension dimension) {
    return groups.getOrDefault(dimension, List.of());
  }
}
