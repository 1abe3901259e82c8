package org.encompass.portal.school;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/// The lines of a file, one at a time, however large the file is. A line that is too long comes
/// cut: still too long for its reader to accept, never too large for the memory.
public final class Lines implements Closeable {
  // One byte more than a record may have.
  private static final int CUT = 262_145;
  private final InputStream in;
  private int number;

  /// Of this file.
  public Lines(InputStream in) {
    this.in = new BufferedInputStream(in, 1 << 16);
  }

  /// One of them.
  ///
  /// @param number counted from 1
  public record Line(int number, byte[] bytes) {}

  /// The next line that is not empty; null at the end.
  public @Nullable Line next() {
    try {
      while (true) {
        var bytes = new ByteArrayOutputStream(512);
        int next = in.read();
        if (next < 0) {
          return null;
        }
        number++;
        for (; next >= 0 && next != '\n'; next = in.read()) {
          if (bytes.size() < CUT && next != '\r') {
            bytes.write(next);
          }
        }
        if (bytes.size() > 0) {
          return new Line(number, bytes.toByteArray());
        }
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
