package org.encompass.portal.alert.web;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.encompass.portal.alert.CaseFile;
import org.encompass.portal.domain.Language;
import org.encompass.portal.domain.Times;
import org.jspecify.annotations.Nullable;

/// What the templates of an alert are filled with: the page, the print view and the PDF alike.
final class Sheet {
  private Sheet() {}

  static Map<String, @Nullable Object> of(CaseFile file, Locale locale) {
    var words = new HashMap<String, @Nullable Object>();
    words.put("file", file);
    words.put("facts", Facts.of(file, locale));
    words.put("home", Facts.contactingHome(file, locale));
    words.put("was", Facts.textsBefore(file, locale));
    words.put("handling", file.handling(Language.of(locale)));
    words.put("policeLanguage", policeLanguage(locale));
    words.put("times", new Times(locale));
    return words;
  }

  // What the police write themselves is English, whatever the page around it is.
  private static @Nullable String policeLanguage(Locale locale) {
    return switch (Language.of(locale)) {
      case EN -> null;
      case CY -> "en";
    };
  }
}
