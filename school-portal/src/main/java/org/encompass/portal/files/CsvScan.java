package org.encompass.portal.files;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.function.Predicate;
import org.encompass.portal.imports.Finding;
import org.encompass.portal.imports.Findings;
import org.encompass.portal.imports.Progress;

/// Goes through a CSV file once, row by row, whatever the rows are for.
final class CsvScan {
  // Two lines of the longest: only a quote that is never closed fills it.
  private static final int BUFFER = 2 * Bytes.LONGEST_LINE + 1;

  private final TextFile text;
  private final char separator;
  private final Cells cells;
  private final Findings findings;
  private boolean complete;

  CsvScan(TextFile text, char separator, Cells cells, Findings findings) {
    this.text = text;
    this.separator = separator;
    this.cells = cells;
    this.findings = findings;
  }

  /// Hands over every row that is not blank until somebody has enough.
  ///
  /// @return whether it came to the end, or to where somebody had enough
  boolean go(Progress progress, Predicate<Cells.Record> more) {
    try (var in = text.file().open(progress);
        var letters = new Ended(text.encoding().reader(in));
        var csv =
            CsvReader.builder()
                .fieldSeparator(separator)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .maxBufferSize(BUFFER)
                .build(cells, letters)) {
      for (var record : csv) {
        if (!take(record, more)) {
          break;
        }
      }
    } catch (CsvParseException broken) {
      // Its message quotes the file. Either the buffer is full or a letter follows a closing quote.
      findings.add(finding(cells.line(), "QUOTE_STRAY"));
      return false;
    } catch (UncheckedIOException broken) {
      if (!(broken.getCause() instanceof CharacterCodingException)) {
        throw broken;
      }
      findings.add(finding(cells.line(), "ENCODING_BROKEN"));
      return false;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return complete;
  }

  private boolean take(Cells.Record record, Predicate<Cells.Record> more) {
    if (record.isEnd()) {
      complete = true;
      return false;
    }
    if (record.swallowedEnd()) {
      findings.add(finding(record.line(), "QUOTE_OPEN"));
      return false;
    }
    if (record.filled() > 0 && !more.test(record)) {
      complete = true;
      return false;
    }
    return true;
  }

  private Finding finding(int line, String code) {
    return new Finding(text.field(), line, null, code);
  }
}
