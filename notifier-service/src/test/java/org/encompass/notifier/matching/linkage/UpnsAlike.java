package org.encompass.notifier.matching.linkage;

import java.util.HashMap;
import org.encompass.notifier.matching.index.RollIndex;
import org.encompass.schemas.wire.UpnCheck;

/// Two pupil numbers, right in themselves, of which the index keeps the same hash.
public record UpnsAlike(String one, String other) {
  public static UpnsAlike find() {
    var numbers = new HashMap<Integer, String>();
    for (int i = 0; ; i++) {
      var number = "A%012d".formatted(i);
      if (UpnCheck.holds(number)) {
        var same = numbers.put(RollIndex.upn(number), number);
        if (same != null) {
          return new UpnsAlike(same, number);
        }
      }
    }
  }
}
