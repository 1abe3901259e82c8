package org.encompass.benchmarks.sweeps;

import java.util.Arrays;

/// What the command line asks for.
record Options(int rows, int rounds) {
  static final String HELP =
      """
      deploy/benchmarks/sweeps [options]
        --rows N     due at once in each round; default 2000
        --rounds N   default 3
      Ends with 0 if the limit is kept, with 1 if it is missed, with 2 if it cannot measure.
      """;

  static Options of(String... args) {
    var options = new Options(2_000, 3);
    var words = Arrays.asList(args).iterator();
    while (words.hasNext()) {
      var word = words.next();
      int number = words.hasNext() ? Integer.parseInt(words.next()) : 0;
      if (number < 1) {
        throw new IllegalArgumentException(word + " needs a number");
      }
      options =
          switch (word) {
            case "--rows" -> new Options(number, options.rounds());
            case "--rounds" -> new Options(options.rows(), number);
            default -> throw new IllegalArgumentException("there is no option " + word);
          };
    }
    return options;
  }
}
