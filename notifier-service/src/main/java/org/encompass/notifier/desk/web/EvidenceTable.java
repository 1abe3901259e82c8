package org.encompass.notifier.desk.web;

import java.util.List;
import org.encompass.notifier.desk.EvidenceWords;
import org.encompass.notifier.matching.linkage.FieldEvidence;

/// What speaks for and against one person on a roll, field by field, and what it comes to.
record EvidenceTable(List<Line> lines, String sum) {
  /// "Date of birth agrees", "14.2 bits for".
  record Line(String what, String weight) {}

  static EvidenceTable of(List<FieldEvidence> evidence, double score) {
    return new EvidenceTable(
        evidence.stream()
            .filter(
                e -> EvidenceWords.likeness(e) != EvidenceWords.Likeness.UNKNOWN || e.bits() != 0)
            .map(e -> new Line(EvidenceWords.sentence(e), EvidenceWords.bits(e.bits())))
            .toList(),
        EvidenceWords.bits(score));
  }
}
