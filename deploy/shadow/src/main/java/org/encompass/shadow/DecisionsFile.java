package org.encompass.shadow;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// The result. Written beside its place and moved there when it is whole: nobody finds half a file.
final class DecisionsFile implements AutoCloseable {
  private final Path place;
  private final Path draft;
  private final CsvWriter writer;
  private boolean finished;

  /// @throws InputError if nothing can be written there
  DecisionsFile(Path out) {
    try {
      // Through a link to what it stands for, or the move would replace the link.
      place = Files.exists(out) ? out.toRealPath() : out;
      draft = Files.createTempFile(place.getParent(), ".decisions-", ".part");
      draft.toFile().deleteOnExit();
      writer =
          CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(draft, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new InputError(out + " cannot be written", e);
    }
    writer.writeRecord("childRef", "decision", "urn", "posterior", "candidates", "reasons");
  }

  void add(Decision decision) {
    writer.writeRecord(decision.fields());
  }

  /// Puts the whole in its place.
  void finish() {
    try {
      writer.close();
      Files.move(draft, place, StandardCopyOption.REPLACE_EXISTING);
      finished = true;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Leaves nothing behind if it was not finished.
  @Override
  public void close() {
    if (finished) {
      return;
    }
    try {
      writer.close();
      Files.deleteIfExists(draft);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
