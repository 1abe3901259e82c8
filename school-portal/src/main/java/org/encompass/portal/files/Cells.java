package org.encompass.portal.files;

import de.siegmar.fastcsv.reader.CsvCallbackHandler;
import de.siegmar.fastcsv.reader.RecordType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Takes the cells of a row as the parser finds them. Of the columns that nobody asked for
/// only that there is something is kept.
final class Cells extends CsvCallbackHandler<Cells.Record> {
  /// What the longest cell of a spreadsheet holds.
  static final int LONGEST_CELL = 32_767;

  private final Asking asking;
  private List<@Nullable String> cells = new ArrayList<>();
  private int line;
  private int count;
  private int filled;
  private boolean empty;
  private @Nullable Fault fault;
  private boolean end;
  private boolean alone;

  /// @param asking for which columns
  Cells(Asking asking) {
    this.asking = asking;
  }

  /// Whether somebody wants to know what stands in a column.
  interface Asking {
    boolean wants(int index);
  }

  /// What is wrong with one cell, by its column.
  record Fault(int index, String code) {}

  /// A row as it was found.
  ///
  /// @param count how many cells it has
  /// @param filled how many of them up to the last one in which something stands
  /// @param fault the first thing that is wrong with one of its cells
  record Record(
      int line,
      @Nullable String[] cells,
      int count,
      int filled,
      @Nullable Fault fault,
      boolean isEnd,
      boolean swallowedEnd) {}

  /// Where the last row began that was looked at.
  int line() {
    return line;
  }

  @Override
  protected void beginRecord(long startingLineNumber) {
    line = (int) startingLineNumber;
    cells = new ArrayList<>();
    count = 0;
    filled = 0;
    empty = false;
    fault = null;
    end = false;
    alone = false;
  }

  @Override
  protected void addField(char[] buffer, int offset, int length, boolean quoted) {
    int index = count++;
    if (isFilled(buffer, offset, length)) {
      filled = count;
    }
    look(buffer, offset, length, quoted, index);
    if (asking.wants(index)) {
      while (cells.size() < index) {
        cells.add(null);
      }
      cells.add(length > LONGEST_CELL ? null : new String(buffer, offset, length));
    }
  }

  private void look(char[] buffer, int offset, int length, boolean quoted, int index) {
    if (length > LONGEST_CELL) {
      fault(index, "CELL_TOO_LONG");
    }
    for (int i = offset; i < offset + length; i++) {
      if (buffer[i] == '"' && !quoted) {
        fault(index, "QUOTE_STRAY");
      } else if (buffer[i] == 0) {
        fault(index, "NUL_BYTE");
      } else if (buffer[i] == Ended.END) {
        end = true;
        alone = index == 0 && length == 1 && !quoted;
      }
    }
  }

  private void fault(int index, String code) {
    if (fault == null) {
      fault = new Fault(index, code);
    }
  }

  private static boolean isFilled(char[] buffer, int offset, int length) {
    for (int i = offset; i < offset + length; i++) {
      if (!Character.isWhitespace(buffer[i])) {
        return true;
      }
    }
    return false;
  }

  @Override
  protected void setComment(char[] buffer, int offset, int length) {
    throw new IllegalStateException("there are no comments in a CSV file");
  }

  @Override
  protected void setEmpty() {
    empty = true;
  }

  @Override
  protected RecordType getRecordType() {
    return empty ? RecordType.EMPTY : RecordType.DATA;
  }

  @Override
  protected int getFieldCount() {
    return count;
  }

  @Override
  protected Record buildRecord() {
    return new Record(
        line, cells.toArray(String[]::new), count, filled, fault, end && alone, end && !alone);
  }
}
