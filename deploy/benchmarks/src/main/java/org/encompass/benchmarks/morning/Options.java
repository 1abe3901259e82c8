package org.encompass.benchmarks.morning;

import java.util.Arrays;

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
    int schools = 300;
    int seconds = 60;
    var words = Arrays.asList(args).iterator();
    while (words.hasNext()) {
      var word = words.next();
      int number = words.hasNext() ? Integer.parseInt(words.next()) : 0;
      if (number < 1) {
        throw new IllegalArgumentException(word + " needs a number");
      }
      switch (word) {
        case "--schools" -> schools = number;
        case "--seconds" -> seconds = number;
        default -> throw new IllegalArgumentException("there is no option " + word);
      }
    }
    return new Options(schools, seconds);
  }
}
