package org.encompass.notifier.matching.index;

import java.nio.charset.StandardCharsets;

/// The postcodes at which a pupil lives and that are one slip of the pen from the said one: another
/// digit for a digit, another letter for a letter, or two neighbours exchanged.
final class SlippedPostcodes {
  private static final int LONGEST = 8;

  private final Catalogue postcodes;
  private final byte[] said;
  private final byte[] slipped;
  private final int about;
  private final Numbers found = new Numbers();

  private SlippedPostcodes(byte[] said, Catalogue postcodes) {
    this.postcodes = postcodes;
    this.said = said;
    slipped = said.clone();
    about = postcodes.base().place(said);
  }

  /// Their numbers, each once.
  static int[] of(String postcode, Catalogue postcodes) {
    if (postcode.isEmpty() || postcode.length() > LONGEST) {
      return new int[0];
    }
    var slips = new SlippedPostcodes(postcode.getBytes(StandardCharsets.US_ASCII), postcodes);
    for (int at = 0; at < postcode.length(); at++) {
      slips.another(at);
      slips.exchanged(at);
    }
    return slips.found.sorted();
  }

  private void another(int at) {
    boolean digit = said[at] <= '9';
    byte last = (byte) (digit ? '9' : 'Z');
    for (byte other = (byte) (digit ? '0' : 'A'); other <= last; other++) {
      if (other != said[at]) {
        slipped[at] = other;
        look();
      }
    }
    slipped[at] = said[at];
  }

  private void exchanged(int at) {
    if (at > 0 && said[at] != said[at - 1]) {
      slipped[at] = said[at - 1];
      slipped[at - 1] = said[at];
      look();
      slipped[at] = said[at];
      slipped[at - 1] = said[at - 1];
    }
  }

  private void look() {
    int number = postcodes.number(slipped, about);
    if (number != 0) {
      found.add(number);
    }
  }
}
