package org.encompass.portal.dashboard.web;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.encompass.portal.dashboard.Figures.Listed;
import org.encompass.schemas.CsvText;
import org.encompass.schemas.PoliceForces;
import org.jspecify.annotations.Nullable;

/// A line of the list behind a number.
///
/// @param force its name
record ChildRow(Listed child, String force) {
  /// The first line of a file.
  static final String HEAD =
      "force,reference,child,morning,urn,school,local authority,state,reason,route,deadline,"
          + "settled,minutes to spare,late";

  static ChildRow of(Listed child) {
    return new ChildRow(child, PoliceForces.ALL.getOrDefault(child.force(), child.force()));
  }

  static String line(Listed child) {
    return Stream.of(
            child.force(),
            child.reference(),
            child.childRef(),
            child.morning(),
            child.urn(),
            child.school(),
            child.authority(),
            child.state(),
            child.reason(),
            child.route(),
            child.deadline(),
            child.settledAt(),
            child.spare(),
            child.late())
        .map(value -> CsvText.cell(text(value)))
        .collect(Collectors.joining(","));
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }
}
