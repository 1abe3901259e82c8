package org.encompass.shadow;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// How a file was written: UTF-8 if all of it is, else Windows-1252 as older office programs do.
final class Encoding {
  private static final int CHUNK = 1 << 20;

  static Charset of(Path file) throws IOException {
    // A pipe can be read only once.
    return !Files.isRegularFile(file) || isUtf8(file)
        ? StandardCharsets.UTF_8
        : Charset.forName("windows-1252");
  }

  private static boolean isUtf8(Path file) throws IOException {
    var decoder = StandardCharsets.UTF_8.newDecoder();
    var bytes = ByteBuffer.allocate(CHUNK);
    var characters = CharBuffer.allocate(CHUNK);
    try (var channel = FileChannel.open(file)) {
      boolean end = false;
      while (!end) {
        end = channel.read(bytes) < 0;
        bytes.flip();
        characters.clear();
        if (decoder.decode(bytes, characters, end).isError()) {
          return false;
        }
        bytes.compact();
      }
    }
    return true;
  }

  private Encoding() {}
}
