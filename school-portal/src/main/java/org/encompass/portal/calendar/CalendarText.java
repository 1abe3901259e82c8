package org.encompass.portal.calendar;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.encompass.portal.files.TextFile;

/// A calendar file whole; its size was looked at before.
final class CalendarText {
  private CalendarText() {}

  static String of(TextFile file) {
    try (var in = file.open()) {
      return in.readAllAsString();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
