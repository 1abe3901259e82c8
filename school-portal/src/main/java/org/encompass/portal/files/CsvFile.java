package org.encompass.portal.files;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.encompass.portal.imports.Finding;
import org.encompass.portal.imports.Findings;
import org.encompass.portal.imports.Progress;
import org.encompass.portal.imports.SealedFile;
import org.jspecify.annotations.Nullable;

/// A CSV file read by the names of its columns, whatever their order, case and punctuation,
/// however long it is. Say first which columns are wanted, then read. No finding quotes a
/// value, nor a name of a column that was not asked for: in a file without a header it would
/// be a value.
public final class CsvFile {
  /// More columns than any file that was meant to have that many.
  static final int MOST_COLUMNS = 1_000;

  private final TextFile text;
  private final char separator;
  private final List<String> header;
  private final Map<String, List<Integer>> byName = new HashMap<>();
  private final Set<Column> asked = new LinkedHashSet<>();

  CsvFile(TextFile text, char separator, List<String> header) {
    this.text = text;
    this.separator = separator;
    this.header = List.copyOf(header);
    for (int i = 0; i < header.size(); i++) {
      byName.computeIfAbsent(plain(header.get(i)), _ -> new ArrayList<>()).add(i);
    }
  }

  /// What came of looking.
  public sealed interface Look {
    record Readable(CsvFile csv) implements Look {}

    record Refused(Finding why) implements Look {}
  }

  /// Looks through a file and reads its header.
  ///
  /// @param field the field that it came in, for findings
  public static Look look(SealedFile file, String field) {
    return switch (TextFile.look(file, field)) {
      case TextFile.Look.Refused(var why) -> new Look.Refused(why);
      case TextFile.Look.Readable(var text) -> header(text);
    };
  }

  private static Look header(TextFile text) {
    var findings = new Findings();
    var header = new ArrayList<String>();
    char separator = Separator.of(text);
    new CsvScan(text, separator, new Cells(index -> index < MOST_COLUMNS), findings)
        .go(
            (_, _) -> {},
            record -> {
              var fault = record.fault();
              if (fault != null || record.filled() > MOST_COLUMNS) {
                var code = fault == null ? "COLUMNS_TOO_MANY" : fault.code();
                findings.add(new Finding(text.field(), record.line(), null, code));
              }
              header.addAll(
                  List.of(record.cells()).subList(0, Math.min(record.filled(), MOST_COLUMNS)));
              return false;
            });
    if (findings.none()) {
      return new Look.Readable(new CsvFile(text, separator, header));
    }
    return new Look.Refused(findings.found().first().getFirst());
  }

  /// The columns in their order, as the file has them: for a person who maps them, not for
  /// logs.
  public List<String> header() {
    return header;
  }

  /// How the file is written.
  public Encoding encoding() {
    return text.encoding();
  }

  /// The column that goes by the first of these names that the file has.
  public Column column(String... names) {
    for (var name : names) {
      var at = byName.get(plain(name));
      if (at != null) {
        var column = new Column(name, at.getFirst());
        asked.add(column);
        return column;
      }
    }
    return new Column(names[0], -1);
  }

  /// Says which of these columns are missing, and which of those asked for so far stand twice;
  /// true if neither is so.
  public boolean has(Findings findings, Column... needed) {
    boolean good = true;
    for (var column : needed) {
      if (!column.isThere()) {
        findings.add(new Finding(text.field(), 1, column.name(), "COLUMN_MISSING"));
        good = false;
      }
    }
    for (var column : asked) {
      if (byName.getOrDefault(plain(column.name()), List.of()).size() > 1) {
        findings.add(new Finding(text.field(), 1, column.name(), "COLUMN_DOUBLED"));
        good = false;
      }
    }
    return good;
  }

  /// Reads all rows; one that has no clear shape becomes a finding and is left out.
  ///
  /// @param progress in bytes
  /// @return false if the reading had to end before the file did; findings say why
  public boolean read(Findings findings, Progress progress, Consumer<CsvRow> work) {
    var wanted = new BitSet();
    asked.forEach(column -> wanted.set(column.index()));
    var rows = new Rows(findings, work);
    return new CsvScan(text, separator, new Cells(wanted::get), findings).go(progress, rows::take);
  }

  /// The rows after the header.
  private final class Rows {
    private final Findings findings;
    private final Consumer<CsvRow> work;
    private boolean inHeader = true;

    Rows(Findings findings, Consumer<CsvRow> work) {
      this.findings = findings;
      this.work = work;
    }

    boolean take(Cells.Record record) {
      var fault = record.fault();
      if (inHeader) {
        inHeader = false;
      } else if (fault != null) {
        findings.add(finding(record, named(fault.index()), fault.code()));
      } else if (record.count() < header.size()) {
        findings.add(finding(record, null, "ROW_SHORT"));
      } else if (record.filled() > header.size()) {
        findings.add(finding(record, null, "ROW_LONG"));
      } else {
        work.accept(new CsvRow(text.field(), record.line(), record.cells()));
      }
      return true;
    }

    private Finding finding(Cells.Record record, @Nullable String column, String code) {
      return new Finding(text.field(), record.line(), column, code);
    }

    private @Nullable String named(int index) {
      return asked.stream()
          .filter(column -> column.index() == index)
          .map(Column::name)
          .findFirst()
          .orElse(null);
    }
  }

  static String plain(String name) {
    return name.replaceAll("[^\\p{L}\\p{N}]", "").toLowerCase(Locale.ROOT);
  }
}
