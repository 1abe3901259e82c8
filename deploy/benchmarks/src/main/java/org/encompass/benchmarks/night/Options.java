package org.encompass.benchmarks.night;

import java.util.Arrays;

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
    int notifications = 100_000;
    int schools = 20_000;
    var words = Arrays.asList(args).iterator();
    while (words.hasNext()) {
      var word = words.next();
      int number = words.hasNext() ? Integer.parseInt(words.next()) : 0;
      if (number < 1) {
        throw new IllegalArgumentException(word + " needs a number");
      }
      switch (word) {
        case "--notifications" -> notifications = number;
        case "--schools" -> schools = number;
        default -> throw new IllegalArgumentException("there is no option " + word);
      }
    }
    return new Options(notifications, schools);
  }
}
