package org.encompass.portal.dashboard;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A month's report that anybody may read. What is hidden is not in it at all.
///
/// @param areas whose children they are, by name: of a remit its forces and authorities, of
///     everything the forces that reported
/// @param madeAt from when its numbers are; receipts may still come
/// @param tables one for each dimension that was counted
/// @param spans notifications by time to spare
public record Publication(
    YearMonth month,
    List<String> areas,
    Instant madeAt,
    Line total,
    Cell lateOnArrival,
    List<Table> tables,
    List<Bar> spans) {
  public Publication {
    areas = List.copyOf(areas);
    tables = List.copyOf(tables);
    spans = List.copyOf(spans);
  }

  /// Whether there is a number that is not shown.
  public boolean hidesSomething() {
    var lines =
        Stream.concat(Stream.of(total), tables.stream().flatMap(table -> table.lines().stream()));
    return lateOnArrival.isHidden()
        || lines.flatMap(Line::cells).anyMatch(Cell::isHidden)
        || spans.stream().anyMatch(bar -> bar.count().isHidden());
  }

  /// A number, or that there is one.
  ///
  /// @param number null = not shown
  public record Cell(@Nullable Integer number) {
    /// What files write for a number that is not shown.
    public static final String HIDDEN = "c";

    /// Whether it is not shown.
    public boolean isHidden() {
      return number == null;
    }

    /// For files.
    public String text() {
      return number == null ? HIDDEN : number.toString();
    }
  }

  /// A line of a table.
  ///
  /// @param key as in [Group]
  /// @param notJudged nothing was due for them, or the school was not found
  /// @param toldInTime every school was told before its deadline
  /// @param onTime every school had acknowledged, or was called, before its deadline
  /// @param percent on time of those judged; null = nobody was, or it would give a number away
  public record Line(
      @Nullable String key,
      @Nullable String name,
      Cell children,
      Cell toldInTime,
      Cell onTime,
      Cell late,
      Cell notJudged,
      @Nullable Double percent) {
    /// Its numbers, in the order of a table.
    public Stream<Cell> cells() {
      return Stream.of(children, toldInTime, onTime, late, notJudged);
    }
  }

  /// The lines of one dimension; together they are all children.
  public record Table(Dimension dimension, List<Line> lines) {
    public Table {
      lines = List.copyOf(lines);
    }
  }

  /// So many notifications had so much time to spare.
  public record Bar(MinutesToSpare.Span span, Cell count) {}
}
