package org.encompass.portal.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/// How the letters of a file are written.
public enum Encoding {
  UTF_8(StandardCharsets.UTF_8, 0),
  UTF_8_MARKED(StandardCharsets.UTF_8, 3),
  UTF_16LE(StandardCharsets.UTF_16LE, 2),
  UTF_16BE(StandardCharsets.UTF_16BE, 2),
  /// What the register, and many an office's export, is written in.
  WINDOWS_1252(Charset.forName("windows-1252"), 0);

  private final Charset charset;
  private final int mark;

  Encoding(Charset charset, int mark) {
    this.charset = charset;
    this.mark = mark;
  }

  // Bytes that are no letters raise; they are never read as something else.
  Reader reader(InputStream in) throws IOException {
    in.skipNBytes(mark);
    return new InputStreamReader(
        in,
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT));
  }
}
