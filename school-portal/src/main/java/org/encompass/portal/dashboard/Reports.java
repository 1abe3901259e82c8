package org.encompass.portal.dashboard;

import java.util.EnumMap;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;

/// Reports on timeliness, added up when they are asked for; see `docs/adr/0013`.
@Service
public class Reports {
  /// What every report tells apart, in its order.
  public static final List<Dimension> SHOWN =
      List.of(
          Dimension.KIND,
          Dimension.WEEKDAY,
          Dimension.HOLIDAY,
          Dimension.ROUTE,
          Dimension.FORCE,
          Dimension.AUTHORITY);

  private final Figures figures;
  private final Names names;

  Reports(Figures figures, Names names) {
    this.figures = figures;
    this.names = names;
  }

  // Read together what is few when folded together: whose children, and when and how.
  private static final List<Set<Dimension>> READ_TOGETHER =
      List.of(
          Set.of(Dimension.KIND, Dimension.FORCE, Dimension.AUTHORITY),
          Set.of(Dimension.WEEKDAY, Dimension.HOLIDAY, Dimension.ROUTE, Dimension.WEEK));

  /// All numbers of a selection.
  public Timeliness of(Selection selection) {
    var groups = new EnumMap<Dimension, List<Group>>(Dimension.class);
    READ_TOGETHER.forEach(some -> groups.putAll(names.named(figures.by(selection, some))));
    var weeks = groups.getOrDefault(Dimension.WEEK, List.of());
    return new Timeliness(
        Tally.sum(weeks.stream().map(Group::tally).toList()),
        groups,
        weeks,
        figures.settled(selection));
  }
}
