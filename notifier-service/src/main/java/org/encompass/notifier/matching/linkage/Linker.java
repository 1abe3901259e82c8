package org.encompass.notifier.matching.linkage;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.encompass.notifier.matching.index.RollIndex;

/// Weighs a child against the rolls (Fellegi and Sunter 1969) and says which schools are sure.
public final class Linker {
  private final RollIndex index;
  private final String watermark;

  /// @param watermark of the index, for explanations
  public Linker(RollIndex index, String watermark) {
    this.index = index;
    this.watermark = watermark;
  }

  /// @param today who is on a roll now
  /// @param gates false decides on the posterior alone, for comparing with linkage tools
  Linkage link(Sought child, LocalDate today, Register register, boolean gates) {
    return new Linkage(
        Optional.empty(),
        List.of("NOT_ON_ROLL"),
        List.of(),
        new Explanation(
            "0", watermark, index.pupils(), List.of(), 0, 0, 0, 1, 0, List.of("NOT_ON_ROLL")));
  }
}
