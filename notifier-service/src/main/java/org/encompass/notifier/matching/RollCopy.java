package org.encompass.notifier.matching;

import org.encompass.notifier.matching.index.RollIndex;
import org.encompass.notifier.matching.linkage.Linker;
import org.encompass.notifier.reference.Watermark;
import org.jspecify.annotations.Nullable;

/// The national roll at one place of the topic. Does not change; the next one takes its place.
final class RollCopy {
  private final RollIndex index;
  private final Watermark upTo;
  private final Linker counted;
  private @Nullable Linker linker;

  /// @param counted a linker that counted this roll, or one of nearly the same pupils
  RollCopy(RollIndex index, Watermark upTo, Linker counted) {
    this.index = index;
    this.upTo = upTo;
    this.counted = counted;
  }

  /// The next one.
  RollCopy followedBy(RollIndex newer, Watermark place) {
    return new RollCopy(newer, place, counted);
  }

  RollIndex index() {
    return index;
  }

  Watermark upTo() {
    return upTo;
  }

  /// Made when first asked for: while rolls arrive, most copies are never asked.
  synchronized Linker linker() {
    var made = linker == null ? counted.following(index, upTo.text()) : linker;
    linker = made;
    return made;
  }
}
