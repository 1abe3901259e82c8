package org.encompass.portal.files;

import java.time.LocalDate;
import java.util.Optional;
import org.encompass.portal.imports.Finding;
import org.jspecify.annotations.Nullable;

/// A row of a CSV file, by its columns. Prints its line only.
public final class CsvRow {
  private final String field;
  private final int line;
  private final @Nullable String[] cells;

  CsvRow(String field, int line, @Nullable String[] cells) {
    this.field = field;
    this.line = line;
    this.cells = cells;
  }

  /// Where the row begins, counted from 1.
  public int line() {
    return line;
  }

  /// What stands there, without the white space around it; null if that is nothing, or if the
  /// file has no such column.
  public @Nullable String text(Column column) {
    var cell = column.isThere() && column.index() < cells.length ? cells[column.index()] : null;
    return cell == null || cell.isBlank() ? null : cell.strip();
  }

  /// The day that stands there; empty if none does that {@link Days} can read.
  public Optional<LocalDate> day(Column column) {
    return Days.read(text(column));
  }

  /// Something is wrong with what stands there.
  public Finding wrong(Column column, String code) {
    return new Finding(field, line, column.name(), code);
  }

  /// Something is wrong with the row as a whole.
  public Finding wrong(String code) {
    return new Finding(field, line, null, code);
  }

  @Override
  public String toString() {
    return "CsvRow[line " + line + "]";
  }
}
