package org.encompass.portal.roll.file;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.function.Consumer;
import org.encompass.portal.imports.Finding;
import org.encompass.portal.imports.Findings;
import org.encompass.portal.imports.Progress;
import org.encompass.portal.imports.SealedFile;
import org.encompass.portal.school.Lines;
import org.encompass.schemas.RollMessage;
import org.encompass.schemas.wire.MessageType;
import org.encompass.schemas.wire.Reading;
import org.encompass.schemas.wire.WireReader;

/// Rolls as contract messages, one a line.
final class MessageRoll implements RollFile {
  private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
  private final SealedFile file;
  private final WireReader reader;

  MessageRoll(SealedFile file, WireReader reader) {
    this.file = file;
    this.reader = reader;
  }

  @Override
  public boolean read(Findings findings, Findings advice, Progress progress, Consumer<Read> work) {
    try (var lines = new Lines(withoutMark(file.open(progress)))) {
      for (var line = lines.next(); line != null; line = lines.next()) {
        switch (reader.readPlain(line.bytes(), MessageType.ROLL)) {
          case Reading.Good<RollMessage>(var entry, var _, var _, var _) ->
              work.accept(new Read(line.number(), entry, true));
          case Reading.Bad<RollMessage>(var problems, var _) -> {
            for (var problem : problems) {
              findings.add(Finding.at(line.number(), problem.pointer(), problem.code()));
            }
          }
        }
      }
      return true;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  // Some programs begin every file with the mark of UTF-8; JSON has none.
  private static InputStream withoutMark(InputStream file) throws IOException {
    var in = new BufferedInputStream(file);
    in.mark(MARK.length);
    if (!Arrays.equals(in.readNBytes(MARK.length), MARK)) {
      in.reset();
    }
    return in;
  }
}
