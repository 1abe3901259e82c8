package org.encompass.portal.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// A language that people may be written to in.
public enum Language {
  EN,
  CY;

  /// The name of the cookie that keeps a browser's choice.
  public static final String COOKIE = "language";

  /// "en" or "cy".
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The language of such a code, if it is one.
  public static Optional<Language> ofCode(String code) {
    return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
  }

  /// The language as Java and browsers name it.
  public Locale locale() {
    return switch (this) {
      case EN -> Locale.UK;
      case CY -> Locale.of("cy", "GB");
    };
  }

  /// Welsh if that is what the locale asks for, else English.
  public static Language of(Locale locale) {
    return locale.getLanguage().equals("cy") ? CY : EN;
  }
}
