package org.encompass.shadow.register;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/// A CSV file read by the names of its columns, whatever their order, case and punctuation, and
/// whether it is in UTF-8 or, as the register is published, in Windows-1252.
final class Table {
  private static final Charset WINDOWS = Charset.forName("windows-1252");

  private final String file;
  private final Map<String, Integer> columns;
  private final List<CsvRecord> records;

  private Table(String file, Map<String, Integer> columns, List<CsvRecord> records) {
    this.file = file;
    this.columns = columns;
    this.records = records;
  }

  static Table read(Path path) {
    var file = Objects.requireNonNullElse(path.getFileName(), path).toString();
    try (var reader = CsvReader.builder().skipEmptyLines(true).ofCsvRecord(text(path))) {
      var records = reader.stream().toList();
      if (records.isEmpty()) {
        throw new UnreadableRegister(file + " is empty");
      }
      return new Table(file, columns(file, records.getFirst()), records.subList(1, records.size()));
    } catch (CsvParseException e) {
      throw new UnreadableRegister(file + ": " + e.getMessage());
    } catch (IOException e) {
      throw new UnreadableRegister(file + " cannot be read");
    }
  }

  /// Insists on a column by one of these names.
  void need(String... names) {
    if (column(names).isEmpty()) {
      throw new UnreadableRegister(file + ", line 1: no column " + String.join(" or ", names));
    }
  }

  boolean has(String... names) {
    return column(names).isPresent();
  }

  List<Row> rows() {
    return records.stream().map(Row::new).toList();
  }

  private OptionalInt column(String... names) {
    for (var name : names) {
      var at = columns.get(plain(name));
      if (at != null) {
        return OptionalInt.of(at);
      }
    }
    return OptionalInt.empty();
  }

  /// A line of the file.
  final class Row {
    private final CsvRecord csv;

    private Row(CsvRecord csv) {
      this.csv = csv;
    }

    /// What stands in the first of these columns that the file has; nothing if it is blank.
    Optional<String> text(String... names) {
      var at = column(names);
      return at.isEmpty() || csv.getField(at.getAsInt()).isBlank()
          ? Optional.empty()
          : Optional.of(csv.getField(at.getAsInt()).strip());
    }

    /// What stands there; blank is an error.
    String needed(String... names) {
      return text(names).orElseThrow(() -> wrong("is blank", names));
    }

    Optional<Integer> number(String... names) {
      return text(names)
          .map(
              text -> {
                if (!text.matches("\\d{1,9}")) {
                  throw wrong("is not a number", names);
                }
                return Integer.valueOf(text);
              });
    }

    UnreadableRegister wrong(String what, String... names) {
      return new UnreadableRegister(
          "%s, line %d, column %s %s".formatted(file, csv.getStartingLineNumber(), names[0], what));
    }
  }

  private static Map<String, Integer> columns(String file, CsvRecord header) {
    var columns = new HashMap<String, Integer>();
    for (int at = 0; at < header.getFieldCount(); at++) {
      if (!header.getField(at).isBlank()
          && columns.putIfAbsent(plain(header.getField(at)), at) != null) {
        throw new UnreadableRegister(
            "%s, line 1: column %s stands twice".formatted(file, header.getField(at)));
      }
    }
    return columns;
  }

  private static String plain(String name) {
    return name.replaceAll("[^A-Za-z0-9]", "").toLowerCase(Locale.ROOT);
  }

  private static String text(Path path) throws IOException {
    var bytes = Files.readAllBytes(path);
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException notUtf8) {
      text = new String(bytes, WINDOWS);
    }
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }
}
