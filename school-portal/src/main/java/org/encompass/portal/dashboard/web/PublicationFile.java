package org.encompass.portal.dashboard.web;

import java.text.Normalizer;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.encompass.portal.dashboard.Dimension;
import org.encompass.portal.dashboard.Publication;
import org.encompass.portal.dashboard.Publication.Cell;
import org.encompass.portal.dashboard.Publication.Line;
import org.encompass.portal.domain.Times;
import org.encompass.schemas.CsvText;
import org.jspecify.annotations.Nullable;

/// A month's report as a file, CSV (RFC 4180) or JSON. What is not shown is `c`.
record PublicationFile(Publication publication) {
  private static final List<String> NUMBERS =
      List.of("children", "told_in_time", "on_time", "late", "not_judged");
  private static final String HEAD =
      "by,key,name," + String.join(",", NUMBERS) + ",on_time_percent";
  private static final String NO_NUMBERS = ",".repeat(NUMBERS.size() + 1);
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("uuuuMMdd-HHmm", Locale.ROOT).withZone(Times.LONDON);

  /// What the file is called: month, area, and when it was made, in London.
  String name() {
    var areas = publication.areas();
    var area =
        areas.size() == 1 ? areas.getFirst() : areas.isEmpty() ? "nobody" : areas.size() + " areas";
    return "report-%s-%s-%s"
        .formatted(publication.month(), plain(area), MINUTE.format(publication.madeAt()));
  }

  private static String plain(String name) {
    var letters = Normalizer.normalize(name, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
    return letters.replaceAll("\\p{M}", "").replaceAll("[^a-z0-9]+", "-");
  }

  String csv() {
    var lines = new ArrayList<String>();
    lines.add(HEAD);
    lines.add("month," + publication.month() + NO_NUMBERS + ",");
    publication.areas().forEach(area -> lines.add("area,," + CsvText.cell(area) + NO_NUMBERS));
    lines.add("made," + publication.madeAt() + NO_NUMBERS + ",");
    lines.add(line("all", publication.total()));
    for (var table : publication.tables()) {
      table.lines().forEach(line -> lines.add(line(table.dimension().code(), line)));
    }
    lines.add("late_on_arrival,,," + publication.lateOnArrival().text() + ",,,,,");
    publication
        .spans()
        .forEach(bar -> lines.add("spare," + bar.span() + ",," + bar.count().text() + ",,,,,"));
    return lines.stream().collect(Collectors.joining("\r\n", "", "\r\n"));
  }

  private static String line(String by, Line line) {
    return Stream.of(
            Stream.of(by, key(line), line.name()).map(CsvText::cell),
            line.cells().map(Cell::text),
            Stream.of(percent(line.percent())))
        .flatMap(cells -> cells)
        .collect(Collectors.joining(","));
  }

  private static String key(Line line) {
    return line.key() == null ? Dimension.NONE : line.key();
  }

  private static String percent(@Nullable Double percent) {
    return percent == null ? "" : String.format(Locale.ROOT, "%.1f", percent);
  }

  Map<String, Object> json() {
    var file = new LinkedHashMap<String, Object>();
    file.put("month", publication.month().toString());
    file.put("areas", publication.areas());
    file.put("made", publication.madeAt().toString());
    file.put("all", object(publication.total()));
    file.put("late_on_arrival", value(publication.lateOnArrival()));
    for (var table : publication.tables()) {
      file.put(
          table.dimension().code(), table.lines().stream().map(PublicationFile::object).toList());
    }
    var spans = new LinkedHashMap<String, Object>();
    publication.spans().forEach(bar -> spans.put(bar.span().name(), value(bar.count())));
    file.put("spare", spans);
    return file;
  }

  private static Map<String, Object> object(Line line) {
    var object = new LinkedHashMap<String, Object>();
    object.put("key", key(line));
    if (line.name() != null) {
      object.put("name", line.name());
    }
    var cells = line.cells().toList();
    for (int column = 0; column < NUMBERS.size(); column++) {
      object.put(NUMBERS.get(column), value(cells.get(column)));
    }
    if (line.percent() != null) {
      object.put("on_time_percent", Math.round(line.percent() * 10) / 10.0);
    }
    return object;
  }

  private static Object value(Cell cell) {
    var number = cell.number();
    return number == null ? Cell.HIDDEN : number;
  }
}
