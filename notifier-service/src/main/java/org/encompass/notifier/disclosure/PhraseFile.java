package org.encompass.notifier.disclosure;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;
import org.encompass.notifier.disclosure.MarkedPhrase.Kind;
import org.encompass.notifier.disclosure.Phrases.Entry;
import org.jspecify.annotations.Nullable;

/// Reads the phrase file; its form is told in its own head.
final class PhraseFile {
  private final List<Entry> entries = new ArrayList<>();
  private final List<Phrase> fine = new ArrayList<>();
  private int version;
  private @Nullable String why;
  private @Nullable String source;
  private Kind kind = Kind.LANGUAGE;
  private boolean ofTheChild;

  private PhraseFile() {}

  /// @param name of the file, for what is said about a bad line
  /// @throws IllegalArgumentException naming the file and the line
  static Phrases read(String name, List<String> lines) {
    var file = new PhraseFile();
    int number = 0;
    for (var line : lines) {
      number++;
      try {
        if (!line.isBlank() && !line.startsWith("#")) {
          file.line(line);
        }
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException(
            "%s, line %d: %s".formatted(name, number, e.getMessage()), e);
      }
    }
    if (file.version == 0 || file.entries.isEmpty()) {
      throw new IllegalArgumentException(name + ": no version or no phrase");
    }
    return new Phrases(file.version, List.copyOf(file.entries), List.copyOf(file.fine));
  }

  private void line(String line) {
    int colon = line.indexOf(':');
    if (colon < 0 || line.substring(colon + 1).isBlank()) {
      throw new IllegalArgumentException("not of the form 'word: value'");
    }
    var value = line.substring(colon + 1).strip();
    switch (line.substring(0, colon)) {
      case "version" -> version = Integer.parseInt(value);
      case "why" -> begin(value);
      case "source" -> source = value;
      case "kind" -> kind = kind(value);
      case "in" -> ofTheChild = isChild(value);
      case "en", "cy" -> entries.add(new Entry(Phrase.of(value), kind, reason(), ofTheChild));
      case "fine" -> fine.add(Phrase.of(value));
      default ->
          throw new IllegalArgumentException(
              "begins with none of version, why, source, kind, in, en, cy, fine");
    }
  }

  private void begin(String value) {
    why = value;
    source = null;
    kind = Kind.LANGUAGE;
    ofTheChild = false;
  }

  private String reason() {
    if (why == null || source == null) {
      throw new IllegalArgumentException("a phrase before its section's why and source");
    }
    return why + " (" + source + ")";
  }

  private static Kind kind(String value) {
    return EnumSet.allOf(Kind.class).stream()
        .filter(kind -> kind.name().equals(value))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "kind is one of "
                        + EnumSet.allOf(Kind.class).stream()
                            .map(Kind::name)
                            .collect(Collectors.joining(", "))));
  }

  private static boolean isChild(String value) {
    if (!value.equals("child")) {
      throw new IllegalArgumentException("'in' knows only 'child'");
    }
    return true;
  }
}
