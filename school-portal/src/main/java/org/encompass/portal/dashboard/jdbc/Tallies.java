package org.encompass.portal.dashboard.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.encompass.portal.dashboard.Measure;
import org.encompass.portal.dashboard.Tally;
import org.encompass.portal.dashboard.What;

/// A tally as columns: a row for each child holds what the rule made of it, and SQL adds up.
final class Tallies {
  /// One for each [Measure]; `read` is a word of SQL, too.
  static final List<String> COLUMNS = Measure.codes().stream().map("\"%s\""::formatted).toList();

  /// Every column added up, under its own name.
  static final String SUMS =
      COLUMNS.stream()
          .map(column -> "coalesce(sum(%1$s), 0)::int AS %1$s".formatted(column))
          .collect(Collectors.joining(", "));

  private Tallies() {}

  /// The condition on the rows that make up a number.
  static String counts(What what) {
    return what.measures().stream()
        .map(measure -> "c." + COLUMNS.get(measure.ordinal()))
        .collect(Collectors.joining(" + ", "", what.isTheRest() ? " = 0" : " > 0"));
  }

  static Tally of(ResultSet row) throws SQLException {
    var numbers = new ArrayList<Integer>();
    for (var code : Measure.codes()) {
      numbers.add(row.getInt(code));
    }
    return new Tally(numbers);
  }
}
