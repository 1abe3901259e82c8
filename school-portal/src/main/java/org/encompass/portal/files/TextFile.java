package org.encompass.portal.files;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import org.encompass.portal.imports.Finding;
import org.encompass.portal.imports.SealedFile;

/// A file that was looked through once and is text, in an encoding that is known.
///
/// @param field the field that it came in, for findings
public record TextFile(SealedFile file, String field, Encoding encoding) {
  /// What came of looking.
  public sealed interface Look {
    record Readable(TextFile text) implements Look {}

    record Refused(Finding why) implements Look {}
  }

  /// Looks through a file, to its end or to the first thing that makes it unreadable. Never
  /// holds more of it than a piece.
  public static Look look(SealedFile file, String field) {
    var wrong = FileForm.of(file).unlessText();
    if (wrong.isPresent()) {
      return new Look.Refused(new Finding(field, 0, null, wrong.get()));
    }
    try (var in = file.open()) {
      return switch (new Bytes().scan(in)) {
        case Bytes.Seen.Text(var encoding) ->
            new Look.Readable(new TextFile(file, field, encoding));
        case Bytes.Seen.Unreadable(var line, var code) ->
            new Look.Refused(new Finding(field, line, null, code));
      };
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /// The text from its beginning, without the mark that some programs put there.
  public Reader open() throws IOException {
    return encoding.reader(file.open());
  }
}
