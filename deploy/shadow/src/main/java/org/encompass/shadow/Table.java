package org.encompass.shadow;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A CSV file with a header, read row by row; columns are found by their names, in any order.
final class Table implements AutoCloseable {
  private final String name;
  private final CsvReader<CsvRecord> reader;
  private final CloseableIterator<CsvRecord> records;
  private final Map<String, Integer> columns = new HashMap<>();
  private final Map<String, Unread> unread = new LinkedHashMap<>();
  private final int width;
  private final List<String> unknown;
  private long line = 1;
  private long rows;

  /// Values that say nothing that could be read, and where the first one stands.
  record Unread(long count, long firstLine) {}

  private Table(Path file, CsvReader<CsvRecord> reader, List<String> required, List<String> known) {
    this.name = String.valueOf(file.getFileName());
    this.reader = reader;
    this.records = reader.iterator();
    var header = next();
    if (header == null) {
      throw new InputError(name + " is empty; its first line must name the columns");
    }
    var all = Stream.concat(required.stream(), known.stream()).map(Table::plain).toList();
    for (int i = 0; i < header.getFieldCount(); i++) {
      var column = plain(header.getField(i));
      if (all.contains(column) && columns.putIfAbsent(column, i) != null) {
        throw new InputError(name + " line 1: two columns have the same name");
      }
    }
    for (var column : required) {
      if (!columns.containsKey(plain(column))) {
        throw new InputError(name + " line 1: there is no column " + column);
      }
    }
    this.width = header.getFieldCount();
    this.unknown =
        header.getFields().stream()
            .filter(c -> !c.isBlank() && !all.contains(plain(c)))
            .distinct()
            .toList();
  }

  /// @param required columns without which there is no sense in going on
  /// @param known columns that may be there; any other is left alone
  static Table open(Path file, List<String> required, List<String> known) {
    try {
      var reader =
          CsvReader.builder()
              .detectBomHeader(true)
              .allowMissingFields(true)
              .allowExtraFields(true)
              .ofCsvRecord(file, Encoding.of(file));
      return new Table(file, reader, required, known);
    } catch (IOException e) {
      throw new InputError(file.getFileName() + " cannot be read", e);
    }
  }

  /// Hands over every row once.
  void forEach(Consumer<Row> action) {
    for (var fields = next(); fields != null; fields = next()) {
      if (fields.getFieldCount() != width) {
        throw new InputError(
            "%s line %d: %d columns where the header has %d"
                .formatted(name, line, fields.getFieldCount(), width));
      }
      rows++;
      action.accept(new Row(this, fields));
    }
  }

  private @Nullable CsvRecord next() {
    try {
      if (!records.hasNext()) {
        return null;
      }
      var fields = records.next();
      line = fields.getStartingLineNumber();
      return fields;
    } catch (CsvParseException | UncheckedIOException e) {
      // Its message may quote the row.
      throw new InputError(
          name + " after line " + line + ": not CSV (a quotation mark that nothing closes?)");
    }
  }

  /// The field's place in a row; -1 if the file has no such column.
  int column(String column) {
    return columns.getOrDefault(plain(column), -1);
  }

  /// Counts a value that cannot be read and says nothing therefore.
  void unread(String column, long at) {
    unread.merge(
        column, new Unread(1, at), (all, one) -> new Unread(all.count() + 1, all.firstLine()));
  }

  String name() {
    return name;
  }

  long rows() {
    return rows;
  }

  /// What a reader of the result should know about the file, a sentence each.
  List<String> remarks() {
    var ignored =
        unknown.stream().map(c -> "%s: column %s is not known and was left out".formatted(name, c));
    var missing =
        unread.entrySet().stream()
            .map(
                e ->
                    "%s: %,d of column %s could not be read and count as missing (first: line %d)"
                        .formatted(
                            name, e.getValue().count(), e.getKey(), e.getValue().firstLine()));
    return Stream.concat(ignored, missing).toList();
  }

  private static String plain(String column) {
    return column.strip().toLowerCase(Locale.ROOT);
  }

  @Override
  public void close() {
    try {
      reader.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
