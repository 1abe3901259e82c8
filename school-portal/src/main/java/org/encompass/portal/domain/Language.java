package org.encompass.portal.domain;

import java.util.Locale;

/// A language that people may be written to in.
public enum Language {
  EN,
  CY;

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
