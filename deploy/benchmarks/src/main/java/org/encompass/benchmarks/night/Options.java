package org.encompass.benchmarks.night;

import java.util.Map;
import org.encompass.benchmarks.Numbers;

/// What the command line asks for.
record Options(int notifications, int schools) {
  static final String HELP =
      """
      deploy/benchmarks/release [options]
        --notifications N   held until seven; default 100000
        --schools N         that they are about; default 20000, at most one each
      Needs Debian's postfix (apt-get install postfix) and root, which a Postfix of its own needs.
      Ends with 0 if all limits are kept, with 1 if one is missed, with 2 if it cannot measure.
      """;

  Options {
    schools = Math.min(schools, notifications);
  }

  static Options of(String... args) {
    var numbers = Numbers.of(args, Map.of("--notifications", 100_000, "--schools", 20_000));
    return new Options(numbers.of("--notifications"), numbers.of("--schools"));
  }
}
