package org.encompass.notifier.desk.web;

import java.util.List;
import org.encompass.notifier.desk.EvidenceWords;
import org.encompass.notifier.matching.linkage.FieldEvidence;

/// What speaks for and against one person on a roll, field by field, and what it comes to.
///
/// @param rounded the lines as they are shown do not add up to the sum as it is shown
record EvidenceTable(List<Line> lines, String sum, boolean rounded) {
  /// "Date of birth agrees", "14.2 bits for".
  record Line(String what, String weight) {}

  static EvidenceTable of(List<FieldEvidence> evidence, double score) {
    return new EvidenceTable(
        evidence.stream()
            .filter(
                e -> EvidenceWords.likeness(e) != EvidenceWords.Likeness.UNKNOWN || e.bits() != 0)
            .map(e -> new Line(EvidenceWords.sentence(e), EvidenceWords.bits(e.bits())))
            .toList(),
        EvidenceWords.bits(score),
        evidence.stream().mapToLong(e -> EvidenceWords.tenths(e.bits())).sum()
            != EvidenceWords.tenths(score));
  }
}
