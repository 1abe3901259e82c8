package org.encompass.portal.files;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.encompass.portal.imports.SealedFile;

/// What a file is by its first bytes, whatever it is called.
public enum FileForm {
  /// Nothing but white space at most.
  EMPTY,
  /// Something that has to be unpacked first.
  ARCHIVE,
  /// A workbook, not a text saved from one.
  WORKBOOK,
  PDF,
  /// Mostly the page that a server sent instead of the file.
  HTML,
  XML,
  JSON,
  /// None of these; whether it is text at all shows later.
  TEXT;

  private static final int HEAD = 4_096;
  private static final String[] ARCHIVES = {
    "PK\3\4",
    "PK\5\6",
    "PK\7\b",
    "\u001F\u008B",
    "BZh",
    "7z\u00BC\u00AF",
    "Rar!",
    "\u00FD7zXZ",
    "\u0028\u00B5\u002F\u00FD"
  };
  private static final String OLD_WORKBOOK = "\u00D0\u00CF\u0011\u00E0";
  private static final String[] MARKS = {"\u00EF\u00BB\u00BF", "\u00FF\u00FE", "\u00FE\u00FF"};

  /// Looks at the beginning of a file.
  public static FileForm of(SealedFile file) {
    try (var in = file.open()) {
      return of(new String(in.readNBytes(HEAD), ISO_8859_1));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /// The code of the finding, where only plain text will do.
  public Optional<String> unlessText() {
    return this == TEXT ? Optional.empty() : Optional.of("FILE_IS_" + name());
  }

  private static FileForm of(String head) {
    if (Arrays.stream(ARCHIVES).anyMatch(head::startsWith)) {
      return head.contains("[Content_Types].xml") || head.contains("xl/") ? WORKBOOK : ARCHIVE;
    }
    if (head.startsWith(OLD_WORKBOOK)) {
      return WORKBOOK;
    }
    var text = withoutMark(head).replace("\0", "").strip().toLowerCase(Locale.ROOT);
    if (text.isEmpty()) {
      return EMPTY;
    }
    if (text.startsWith("%pdf-")) {
      return PDF;
    }
    if (text.startsWith("<")) {
      return text.startsWith("<!doctype html") || text.contains("<html") ? HTML : XML;
    }
    return text.startsWith("{") || text.startsWith("[") ? JSON : TEXT;
  }

  private static String withoutMark(String head) {
    return Arrays.stream(MARKS)
        .filter(head::startsWith)
        .findFirst()
        .map(mark -> head.substring(mark.length()))
        .orElse(head);
  }
}
