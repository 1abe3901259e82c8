package org.encompass.benchmarks.mail;

import java.util.Map;
import org.encompass.benchmarks.Numbers;

/// What the command line asks for.
///
/// @param messages of each round, but for one connection each: a tenth of them
record Options(int messages, int rounds, int sessions) {
  static final String HELP =
      """
      deploy/benchmarks/mail [options]
        --messages N   a round; default 3000 (a tenth of them with one connection each)
        --rounds N     default 5
        --sessions N   side by side; default 4, as the notifier keeps
      Needs Debian's postfix (apt-get install postfix) and root, which a Postfix of its own needs.
      Ends with 0 if all limits are kept, with 1 if one is missed, with 2 if it cannot measure.
      """;

  static Options of(String... args) {
    var numbers = Numbers.of(args, Map.of("--messages", 3_000, "--rounds", 5, "--sessions", 4));
    return new Options(numbers.of("--messages"), numbers.of("--rounds"), numbers.of("--sessions"));
  }
}
