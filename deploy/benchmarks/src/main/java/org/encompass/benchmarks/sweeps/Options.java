package org.encompass.benchmarks.sweeps;

import java.util.Map;
import org.encompass.benchmarks.Numbers;

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
    var numbers = Numbers.of(args, Map.of("--rows", 2_000, "--rounds", 3));
    return new Options(numbers.of("--rows"), numbers.of("--rounds"));
  }
}
