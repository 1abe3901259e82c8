package org.encompass.benchmarks.rolls;

import java.util.Map;
import org.encompass.benchmarks.Numbers;

/// What the command line asks for.
record Options(int pupils, int schools) {
  static final String HELP =
      """
      deploy/benchmarks/rolls [options]
        --pupils N    in the file; default 2000000
        --schools N   they go to; default 4000
      Ends with 0 if all limits are kept, with 1 if one is missed, with 2 if it cannot measure.
      """;

  static Options of(String... args) {
    var numbers = Numbers.of(args, Map.of("--pupils", 2_000_000, "--schools", 4_000));
    return new Options(numbers.of("--pupils"), numbers.of("--schools"));
  }
}
