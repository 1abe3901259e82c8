package org.encompass.benchmarks.matching;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What the command line asks for.
///
/// @param only numbers of children to explain, instead of deciding all
/// @param explain prints the made-up names too
/// @param births how often which name was given (CSV: name, sex, year, count)
record Options(
    long pupils,
    long children,
    long seed,
    List<Long> only,
    boolean explain,
    Optional<Path> births) {
  static final String HELP =
      """
      deploy/benchmarks/matching [options]
        --pupils N     on the rolls, about; default 9000000
        --children N   of incidents to decide about; default 640000
        --seed S       of the made-up country; default 1
        --only N,...   decides about these children only and shows how
        --explain      with --only: shows the made-up names and birthdays as well
        --births FILE  how often which name was given (CSV: name, sex f or m, year, count),
                       as the Office for National Statistics publishes it; else a built-in list
      Ends with 0 if all limits are kept, with 1 if one is missed.
      """;

  static Options of(String... args) {
    long pupils = 9_000_000;
    long children = 640_000;
    long seed = 1;
    List<Long> only = List.of();
    boolean explain = false;
    Optional<Path> births = Optional.empty();
    var words = Arrays.asList(args).iterator();
    while (words.hasNext()) {
      var word = words.next();
      switch (word) {
        case "--pupils" -> pupils = Long.parseLong(value(word, words));
        case "--children" -> children = Long.parseLong(value(word, words));
        case "--seed" -> seed = Long.parseLong(value(word, words));
        case "--only" ->
            only = Arrays.stream(value(word, words).split(",")).map(Long::valueOf).toList();
        case "--explain" -> explain = true;
        case "--births" -> births = Optional.of(Path.of(value(word, words)));
        default -> throw new IllegalArgumentException("there is no option " + word);
      }
    }
    return new Options(pupils, children, seed, only, explain, births);
  }

  private static String value(String option, java.util.Iterator<String> words) {
    if (!words.hasNext()) {
      throw new IllegalArgumentException(option + " needs a value");
    }
    return words.next();
  }
}
