package org.encompass.portal.roll.file;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.encompass.portal.files.Column;
import org.encompass.portal.files.CsvFile;
import org.encompass.portal.files.CsvRow;
import org.encompass.portal.imports.Finding;
import org.encompass.portal.imports.Findings;
import org.encompass.portal.imports.Progress;
import org.jspecify.annotations.Nullable;

/// Rolls as CSV, a row for each pupil at each school.
final class CsvRoll implements RollFile {
  private static final Column NONE = new Column("", -1);
  private final CsvFile csv;
  private final Columns columns;
  private final RowRules rules;
  private final Map<Field, Column> places = new EnumMap<>(Field.class);

  CsvRoll(CsvFile csv, Columns columns, RowRules rules) {
    this.csv = csv;
    this.columns = columns;
    this.rules = rules;
    columns.taken().forEach((field, column) -> places.put(field, csv.column(column)));
  }

  @Override
  public boolean read(Findings findings, Findings advice, Progress progress, Consumer<Read> work) {
    return csv.has(findings)
        && csv.read(
            findings, progress, row -> rules.read(new Row(row), findings, advice).ifPresent(work));
  }

  @Override
  public Map<Field, String> takenFrom() {
    return columns.taken();
  }

  @Override
  public List<String> leftOut() {
    return columns.leftOut(csv.header());
  }

  private final class Row implements PupilRow {
    private final CsvRow row;

    Row(CsvRow row) {
      this.row = row;
    }

    @Override
    public int line() {
      return row.line();
    }

    @Override
    public @Nullable String text(Field field) {
      return row.text(places.getOrDefault(field, NONE));
    }

    @Override
    public Finding wrong(Field field, String code) {
      return row.wrong(places.getOrDefault(field, new Column(field.column(), -1)), code);
    }
  }
}
