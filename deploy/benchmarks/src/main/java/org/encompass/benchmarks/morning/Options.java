package org.encompass.benchmarks.morning;

import java.util.Map;
import org.encompass.benchmarks.Numbers;

/// What the command line asks for.
///
/// @param schools with one key adult each
/// @param seconds within which all of them begin
record Options(int schools, int seconds) {
  static final String HELP =
      """
      deploy/benchmarks/sign-in [options]
        --schools N   whose key adults sign in, read and acknowledge; default 300
        --seconds N   within which all of them begin; default 60
      Ends with 0 if all limits are kept, with 1 if one is missed, with 2 if it cannot measure.
      """;

  static Options of(String... args) {
    var numbers = Numbers.of(args, Map.of("--schools", 300, "--seconds", 60));
    return new Options(numbers.of("--schools"), numbers.of("--seconds"));
  }
}
