package org.encompass.portal.files;

import java.io.IOException;
import java.io.InputStream;

/// Tells from all bytes of a file which encoding it is in. UTF-16 only by its mark; everything
/// else is UTF-8 if all of it is, and else Windows-1252, unless it is mostly UTF-8 with
/// something broken in it.
final class Bytes {
  /// A longer line is none: a file without line ends, or not a text.
  static final int LONGEST_LINE = 1 << 20;

  /// What was seen.
  sealed interface Seen {
    record Text(Encoding encoding) implements Seen {}

    record Unreadable(int line, String code) implements Seen {}
  }

  private int line = 1;
  private int lineLength;
  private boolean wide;
  private boolean marked;
  // Of a letter of several bytes: how many are still to come, and where the next one must lie.
  private int expected;
  private int lowest = 0x80;
  private int highest = 0xBF;
  private long letters;
  private long broken;
  private int firstBroken;
  private int firstUnknown;

  Seen scan(InputStream in) throws IOException {
    var piece = new byte[1 << 16];
    int length = in.readNBytes(piece, 0, piece.length);
    if (starts(piece, length, 0xFF, 0xFE, 0, 0) || starts(piece, length, 0, 0, 0xFE, 0xFF)) {
      return new Seen.Unreadable(1, "ENCODING_UNKNOWN");
    }
    boolean little = starts(piece, length, 0xFF, 0xFE);
    wide = little || starts(piece, length, 0xFE, 0xFF);
    marked = starts(piece, length, 0xEF, 0xBB, 0xBF);
    for (; length > 0; length = in.readNBytes(piece, 0, piece.length)) {
      for (int i = 0; i < length; i++) {
        int one = piece[i] & 0xFF;
        if (one == '\n') {
          line++;
          lineLength = 0;
        } else if (++lineLength > LONGEST_LINE) {
          return new Seen.Unreadable(line, "LINE_TOO_LONG");
        } else if (one == 0 && !wide) {
          return new Seen.Unreadable(line, "NUL_BYTE");
        }
        if (one >= 0x80 || expected > 0) {
          letter(one);
        }
      }
    }
    return wide ? new Seen.Text(little ? Encoding.UTF_16LE : Encoding.UTF_16BE) : narrow();
  }

  private Seen narrow() {
    if (expected > 0) {
      breaks();
    }
    if (broken == 0) {
      return new Seen.Text(marked ? Encoding.UTF_8_MARKED : Encoding.UTF_8);
    }
    if (marked || letters > broken) {
      return new Seen.Unreadable(firstBroken, "ENCODING_BROKEN");
    }
    return firstUnknown > 0
        ? new Seen.Unreadable(firstUnknown, "ENCODING_UNKNOWN")
        : new Seen.Text(Encoding.WINDOWS_1252);
  }

  // The well-formed sequences of UTF-8, Unicode 16, table 3-7.
  private void letter(int one) {
    if (expected > 0) {
      if (one >= lowest && one <= highest) {
        lowest = 0x80;
        highest = 0xBF;
        if (--expected == 0) {
          letters++;
        }
        unknown(one);
        return;
      }
      breaks();
    }
    if (one >= 0xC2 && one <= 0xF4) {
      expected = one < 0xE0 ? 1 : one < 0xF0 ? 2 : 3;
      lowest = one == 0xE0 ? 0xA0 : one == 0xF0 ? 0x90 : 0x80;
      highest = one == 0xED ? 0x9F : one == 0xF4 ? 0x8F : 0xBF;
    } else if (one >= 0x80) {
      breaks();
      unknown(one);
    }
  }

  private void breaks() {
    expected = 0;
    lowest = 0x80;
    highest = 0xBF;
    if (broken++ == 0) {
      firstBroken = line;
    }
  }

  // The five bytes that Windows-1252 leaves without a letter.
  private void unknown(int one) {
    boolean none = one == 0x81 || one == 0x8D || one == 0x8F || one == 0x90 || one == 0x9D;
    if (none && firstUnknown == 0) {
      firstUnknown = line;
    }
  }

  private static boolean starts(byte[] piece, int length, int... with) {
    if (length < with.length) {
      return false;
    }
    for (int i = 0; i < with.length; i++) {
      if ((piece[i] & 0xFF) != with[i]) {
        return false;
      }
    }
    return true;
  }
}
