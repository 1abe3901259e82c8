package org.encompass.notifier.desk.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.encompass.notifier.desk.Words;

/// What became of one day's deadlines in one force, or in all that somebody looks after.
///
/// @param force its code; empty for all
/// @param missed each missed one with its reason, and what has become of it since
/// @param open what is still owed, missed or not
public record DayReport(
    LocalDate day,
    String force,
    DayFigures figures,
    List<OfSchool> schools,
    List<Line> missed,
    List<Line> open) {

  /// The figures of one school or authority, or of what has none.
  public record OfSchool(String name, String key, DayFigures figures) {}

  /// One that was missed, or is still open.
  ///
  /// @param why it was missed; empty where it was not
  /// @param since what has become of it
  public record Line(
      DayRow.Kind kind,
      String id,
      Instant deadline,
      String reference,
      String school,
      String key,
      String why,
      String since) {}

  /// @param names says what a school is called
  static DayReport of(LocalDate day, String force, List<DayRow> rows, UnaryOperator<String> names) {
    var ordered =
        rows.stream()
            .sorted(
                Comparator.comparing(DayRow::deadline)
                    .thenComparing(DayRow::reference)
                    .thenComparing(DayRow::id))
            .toList();
    return new DayReport(
        day,
        force,
        DayFigures.of(ordered),
        schools(ordered, names),
        ordered.stream().filter(DayRow::missed).map(row -> line(row, names)).toList(),
        ordered.stream().filter(DayRow::open).map(row -> line(row, names)).toList());
  }

  private static List<OfSchool> schools(List<DayRow> rows, UnaryOperator<String> names) {
    return rows.stream()
        .collect(Collectors.groupingBy(DayReport::key, TreeMap::new, Collectors.toList()))
        .entrySet()
        .stream()
        .map(
            e ->
                new OfSchool(
                    name(e.getValue().getFirst(), names), e.getKey(), DayFigures.of(e.getValue())))
        .sorted(Comparator.comparing(OfSchool::name).thenComparing(OfSchool::key))
        .toList();
  }

  private static Line line(DayRow row, UnaryOperator<String> names) {
    return new Line(
        row.kind(),
        row.id(),
        row.deadline(),
        row.reference(),
        name(row, names),
        row.recipient(),
        row.missed() ? Missing.of(row).sentence() : "",
        since(row));
  }

  private static String key(DayRow row) {
    return switch (row.kind()) {
      case NOTIFICATION -> row.recipient();
      case REVIEW -> "in review";
      case RECORD -> "put aside";
    };
  }

  private static String name(DayRow row, UnaryOperator<String> names) {
    return switch (row.kind()) {
      case NOTIFICATION -> names.apply(row.recipient());
      case REVIEW -> "No school yet";
      case RECORD -> "Unreadable record";
    };
  }

  private static String since(DayRow row) {
    var done = row.doneAt();
    var closed = row.closed();
    if (closed != null) {
      return "closed untold: " + closed.sentence();
    }
    if (done != null) {
      return "acknowledged or telephoned " + Words.time(done);
    }
    return row.live() ? "still open" : "decided, dismissed or taken back";
  }

  /// As plain text, the same as long as nothing changes: this is what is signed.
  public String text() {
    return new DayText(this).write();
  }
}
