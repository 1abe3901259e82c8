package org.encompass.schemas;

import org.jspecify.annotations.Nullable;

/// Text in the files that people open with a spreadsheet (RFC 4180).
public final class CsvText {

  /// A cell of it, quoted. What the police or a school sent and begins like a formula is no formula
  /// any more.
  public static String cell(@Nullable String value) {
    var plain = value == null ? "" : value;
    var safe = plain.matches("(?s)[=+\\-@\t\r].*") ? "'" + plain : plain;
    return '"' + safe.replace("\"", "\"\"") + '"';
  }

  private CsvText() {}
}
