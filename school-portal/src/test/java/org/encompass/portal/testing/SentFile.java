package org.encompass.portal.testing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.encompass.portal.imports.SealedFile;

/// An upload as an importer gets it: of text or bytes, of a file, or endless without being stored.
public record SentFile(Opening opening, long size) implements SealedFile {
  /// Begins anew.
  public interface Opening {
    InputStream open() throws IOException;
  }

  /// In UTF-8, one line each.
  public static SentFile lines(String... lines) {
    return bytes((String.join("\n", List.of(lines)) + "\n").getBytes(StandardCharsets.UTF_8));
  }

  public static SentFile bytes(byte[] bytes) {
    return new SentFile(() -> new ByteArrayInputStream(bytes), bytes.length);
  }

  public static SentFile of(Path path) {
    try {
      return new SentFile(() -> Files.newInputStream(path), Files.size(path));
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  /// The same byte over and over.
  public static SentFile repeating(int one, long size) {
    return new SentFile(() -> new Repeating(one, size), size);
  }

  @Override
  public InputStream open() throws IOException {
    return opening.open();
  }

  private static final class Repeating extends InputStream {
    private final int one;
    private long left;

    Repeating(int one, long left) {
      this.one = one;
      this.left = left;
    }

    @Override
    public int read() {
      return left-- > 0 ? one : -1;
    }
  }
}
