package org.encompass.benchmarks;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/// The numbers of a command line: every option has one, from 1, and a usual value.
public final class Numbers {
  private final Map<String, Integer> values;

  private Numbers(Map<String, Integer> values) {
    this.values = values;
  }

  /// Reads the command line.
  ///
  /// @param usual every option there is, with its usual value
  /// @throws IllegalArgumentException with a sentence for the person who typed it
  public static Numbers of(String[] args, Map<String, Integer> usual) {
    var values = new HashMap<>(usual);
    var words = Arrays.asList(args).iterator();
    while (words.hasNext()) {
      var word = words.next();
      int number = words.hasNext() ? Integer.parseInt(words.next()) : 0;
      if (number < 1) {
        throw new IllegalArgumentException(word + " needs a number");
      }
      if (values.replace(word, number) == null) {
        throw new IllegalArgumentException("there is no option " + word);
      }
    }
    return new Numbers(values);
  }

  /// An option's number.
  public int of(String option) {
    return Objects.requireNonNull(values.get(option), option);
  }
}
