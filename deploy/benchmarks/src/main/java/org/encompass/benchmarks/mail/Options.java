package org.encompass.benchmarks.mail;

import java.util.Arrays;

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
    var options = new Options(3_000, 5, 4);
    var words = Arrays.asList(args).iterator();
    while (words.hasNext()) {
      var word = words.next();
      int number = words.hasNext() ? Integer.parseInt(words.next()) : 0;
      if (number < 1) {
        throw new IllegalArgumentException(word + " needs a number");
      }
      options =
          switch (word) {
            case "--messages" -> new Options(number, options.rounds(), options.sessions());
            case "--rounds" -> new Options(options.messages(), number, options.sessions());
            case "--sessions" -> new Options(options.messages(), options.rounds(), number);
            default -> throw new IllegalArgumentException("there is no option " + word);
          };
    }
    return options;
  }
}
