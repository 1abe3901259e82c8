package org.encompass.notifier.matching.linkage;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.encompass.notifier.matching.index.Probe;
import org.encompass.notifier.matching.index.RollIndex;

/// Looks one slip of the pen further when nobody at the said postcode seems to be the child: at
/// the postcodes with another character, or with two neighbours exchanged. For the reviewer's
/// candidates.
final class NearPostcodes {
  private static final int LONGEST = 8;
  private static final int[] NOBODY = {};

  /// Those of them who have anything of the child: a name that is close, or its birthday nearly.
  static int[] rows(Subject child, RollIndex index) {
    var postcode = child.postcode();
    var likeness = new Likeness(child, index);
    return postcode.isEmpty() || postcode.length() > LONGEST
        ? NOBODY
        : near(postcode).stream()
            .filter(other -> index.postcodeNumber(other) != 0)
            .flatMapToInt(other -> Arrays.stream(at(other, index)))
            .filter(likeness::of)
            .toArray();
  }

  private static int[] at(String postcode, RollIndex index) {
    return index.candidates(new Probe(NOBODY, NOBODY, null, postcode, Set.of()));
  }

  private static Set<String> near(String postcode) {
    var near = new HashSet<String>();
    for (int at = 0; at < postcode.length(); at++) {
      char said = postcode.charAt(at);
      var others =
          Character.isDigit(said)
              ? IntStream.rangeClosed('0', '9')
              : IntStream.rangeClosed('A', 'Z');
      var changed = new StringBuilder(postcode);
      int place = at;
      others.forEach(
          other -> {
            changed.setCharAt(place, (char) other);
            near.add(changed.toString());
          });
      if (at > 0) {
        var exchanged = new StringBuilder(postcode);
        exchanged.setCharAt(at, postcode.charAt(at - 1));
        exchanged.setCharAt(at - 1, said);
        near.add(exchanged.toString());
      }
    }
    near.remove(postcode);
    return near;
  }

  private NearPostcodes() {}
}
