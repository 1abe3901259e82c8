package org.encompass.portal.files;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/// A text with a line of its own after its end. The parser takes a quote that is never closed
/// as closed by the end of the file; with this it is seen: the line comes as a part of a cell.
final class Ended extends FilterReader {
  /// No letter, by definition of Unicode; no text has it.
  static final char END = '\uFFFF';

  private static final String TAIL = "\n" + END;
  private int given = -1;

  Ended(Reader in) {
    super(in);
  }

  @Override
  public int read(char[] into, int offset, int length) throws IOException {
    int read = given < 0 ? super.read(into, offset, length) : -1;
    if (read >= 0 || given == TAIL.length()) {
      return read;
    }
    given = Math.max(given, 0);
    int tail = Math.min(length, TAIL.length() - given);
    TAIL.getChars(given, given + tail, into, offset);
    given += tail;
    return tail;
  }

  @Override
  public int read() throws IOException {
    var one = new char[1];
    return read(one, 0, 1) < 0 ? -1 : one[0];
  }
}
