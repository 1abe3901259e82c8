package org.encompass.portal.dashboard.web;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.encompass.portal.dashboard.Dimension;
import org.encompass.portal.dashboard.Group;
import org.encompass.portal.dashboard.Tally;
import org.encompass.portal.dashboard.What;
import org.encompass.schemas.CsvText;

/// Numbers as a file for other programs, CSV (RFC 4180) or JSON: all children first, then a
/// line for each key of each dimension. Codes, and names where there are any.
record NumbersFile(Tally total, Map<Dimension, List<Group>> groups) {
  private static final List<What> COLUMNS =
      List.of(
          What.CHILDREN,
          What.TOLD,
          What.HELD,
          What.IN_REVIEW,
          What.OUT_OF_SCOPE,
          What.WITHDRAWN,
          What.REJECTED,
          What.OWED,
          What.UNREAD,
          What.READ,
          What.ACKNOWLEDGED,
          What.ON_TIME,
          What.LATE,
          What.LATE_ON_ARRIVAL,
          What.SUSPENDED,
          What.TOLD_IN_TIME);
  private static final String PERCENT = "on_time_percent";

  NumbersFile {
    groups = new EnumMap<>(groups);
  }

  String csv() {
    var lines = new ArrayList<String>();
    lines.add(
        Stream.of(
                Stream.of("by", "key", "name", "within"),
                COLUMNS.stream().map(What::code),
                Stream.of(PERCENT))
            .flatMap(columns -> columns)
            .collect(Collectors.joining(",")));
    lines.add(line("all", new Group("", null, null, total)));
    groups.forEach(
        (dimension, some) -> some.forEach(group -> lines.add(line(dimension.code(), group))));
    return lines.stream().collect(Collectors.joining("\r\n", "", "\r\n"));
  }

  private static String line(String by, Group group) {
    return Stream.of(
            Stream.of(by, group.code(), group.name(), group.within()).map(CsvText::cell),
            COLUMNS.stream().map(column -> Integer.toString(column.of(group.tally()))),
            Stream.of(percent(group.tally().onTimePercent())))
        .flatMap(cells -> cells)
        .collect(Collectors.joining(","));
  }

  private static String percent(OptionalDouble percent) {
    return percent.isEmpty() ? "" : String.format(Locale.ROOT, "%.1f", percent.getAsDouble());
  }

  Map<String, Object> json() {
    var file = new LinkedHashMap<String, Object>();
    file.put("all", numbers(total));
    groups.forEach(
        (dimension, some) ->
            file.put(dimension.code(), some.stream().map(NumbersFile::object).toList()));
    return file;
  }

  private static Map<String, Object> object(Group group) {
    var object = new LinkedHashMap<String, Object>();
    object.put("key", group.code());
    if (group.name() != null) {
      object.put("name", group.name());
    }
    if (group.within() != null) {
      object.put("within", group.within());
    }
    object.putAll(numbers(group.tally()));
    return object;
  }

  private static Map<String, Integer> numbers(Tally tally) {
    var numbers = new LinkedHashMap<String, Integer>();
    COLUMNS.forEach(column -> numbers.put(column.code(), column.of(tally)));
    return numbers;
  }
}
