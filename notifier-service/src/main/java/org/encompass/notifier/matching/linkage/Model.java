package org.encompass.notifier.matching.linkage;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Objects;
import java.util.Properties;

/// The numbers that the linkage weighs with, from a versioned file that says where they come from.
final class Model {
  private static final String FILE = "/matching/model-1.properties";
  private static final double SUM_TOLERANCE = 1e-9;
  private static final double LARGEST = 1e7;

  private final Properties numbers;

  private Model(Properties numbers) {
    this.numbers = numbers;
  }

  /// The model of this release.
  static Model current() {
    var numbers = new Properties();
    try (var file =
        new InputStreamReader(
            Objects.requireNonNull(Model.class.getResourceAsStream(FILE), FILE),
            StandardCharsets.UTF_8)) {
      numbers.load(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return new Model(numbers);
  }

  String version() {
    return text("version");
  }

  /// A single number of the model.
  double number(String key) {
    double number = Double.parseDouble(text(key));
    if (!(number > 0) || number > LARGEST) {
      throw new IllegalStateException(FILE + ": " + key + " is no share and no number of cases");
    }
    return number;
  }

  /// How often each level is met with the same child; levels that the file leaves out are not
  /// weighed. The others must sum to one.
  <L extends Enum<L>> Shares<L> m(String field, Class<L> levels) {
    var m = new EnumMap<L, Double>(levels);
    for (var level : levels.getEnumConstants()) {
      var key = field + "." + level.name();
      if (numbers.containsKey(key)) {
        m.put(level, number(key));
      }
    }
    double sum = m.values().stream().mapToDouble(Double::doubleValue).sum();
    if (Math.abs(sum - 1) > SUM_TOLERANCE || names(field) != m.size()) {
      throw new IllegalStateException(
          FILE + ": the levels of " + field + " must be known and sum to 1, not " + sum);
    }
    return new Shares<>(m);
  }

  private long names(String field) {
    return numbers.stringPropertyNames().stream()
        .filter(key -> key.startsWith(field + ".") && Arrays.asList(key.split("\\.")).size() == 2)
        .count();
  }

  private String text(String key) {
    var text = numbers.getProperty(key);
    if (text == null) {
      throw new IllegalStateException(FILE + " has no " + key);
    }
    return text.strip();
  }
}
