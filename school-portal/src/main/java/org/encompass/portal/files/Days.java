package org.encompass.portal.files;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Days as people, registers and schools' systems write them.
public final class Days {
  private static final DateTimeFormatter DASHED = strict("d-M-uuuu");
  private static final DateTimeFormatter SLASHED = strict("d/M/uuuu");
  // Many a system writes midnight behind every day.
  private static final Pattern TIME = Pattern.compile("[T ]\\d{1,2}:.{2,}");

  private Days() {}

  /// 2026-09-01, 1-9-2026 or 01/09/2026, whatever time stands behind it; empty if it is none
  /// of these, also if it is nothing.
  public static Optional<LocalDate> read(@Nullable String text) {
    if (text == null) {
      return Optional.empty();
    }
    try {
      var day = text.length() > 10 ? TIME.matcher(text).replaceFirst("") : text;
      return Optional.of(LocalDate.parse(day, form(day)));
    } catch (DateTimeException none) {
      return Optional.empty();
    }
  }

  private static DateTimeFormatter form(String day) {
    if (day.indexOf('/') > 0) {
      return SLASHED;
    }
    return day.indexOf('-') == 4 ? DateTimeFormatter.ISO_LOCAL_DATE : DASHED;
  }

  private static DateTimeFormatter strict(String form) {
    return DateTimeFormatter.ofPattern(form, Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
  }
}
