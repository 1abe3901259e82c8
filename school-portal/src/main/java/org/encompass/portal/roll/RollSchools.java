package org.encompass.portal.roll;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What rolls need to know of schools.
public interface RollSchools {
  /// Those that are known of these, by URN.
  Map<String, Facts> find(Collection<String> urns);

  /// Open schools of these authorities that have a roll.
  List<Facts> withRolls(Collection<String> laCodes);

  /// How many open schools that take part have no roll of this day or later.
  int withoutRollSince(LocalDate oldest);

  /// A school.
  ///
  /// @param open whether it has pupils now
  /// @param successors who took its pupils, if it closed
  /// @param fed whether a feed of a schools' system speaks of this school
  /// @param rollAsOf the day of its roll, once there is one
  /// @param complete whether a whole roll was brought to its end, and none broke off since
  /// @param revision of its entry; each import of its roll counts it on
  record Facts(
      String urn,
      String name,
      @Nullable String laCode,
      @Nullable String force,
      boolean open,
      List<String> successors,
      boolean fed,
      @Nullable LocalDate rollAsOf,
      boolean complete,
      long revision) {}
}
