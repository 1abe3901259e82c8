package org.encompass.notifier.desk.web;

import java.util.List;
import java.util.Locale;
import org.encompass.notifier.desk.EvidenceWords;
import org.encompass.notifier.desk.Reasons;
import org.encompass.notifier.desk.Words;
import org.encompass.notifier.matching.Decisions.StoredDecision;
import org.encompass.notifier.matching.linkage.Explanation;
import org.jspecify.annotations.Nullable;

/// What the matching rule decided about a child, and why, in words.
///
/// @param weighing nothing if the rolls were not asked
record DecisionView(String at, String answer, List<String> reasons, @Nullable Weighing weighing) {
  /// What the rolls said.
  ///
  /// @param rolls which rolls were asked, and up to when
  /// @param likelihood of the schools that speak most for themselves
  /// @param runnerUp of the next best
  /// @param noRoll that the child is on no roll at all
  /// @param gates why a person had to decide; empty if none had to
  record Weighing(
      String model,
      String rolls,
      String likelihood,
      String runnerUp,
      String noRoll,
      List<String> gates,
      EvidenceTable evidence) {
    static Weighing of(Explanation explanation) {
      var stranger = EvidenceWords.percent(explanation.unrelated());
      var sibling = EvidenceWords.percent(explanation.absentSibling());
      return new Weighing(
          explanation.model(),
          String.format(
              Locale.UK, "%,d pupils, as of %s", explanation.pupils(), explanation.watermark()),
          EvidenceWords.likelihood(explanation.posterior())
              + ", "
              + EvidenceWords.percent(explanation.posterior()),
          explanation.runnerUp() == 0 ? "none" : EvidenceWords.percent(explanation.runnerUp()),
          stranger + " as a stranger, " + sibling + " as a brother or sister of somebody on one",
          explanation.gates().stream().map(Reasons::sentence).toList(),
          EvidenceTable.of(explanation.evidence(), explanation.score()));
    }
  }

  static DecisionView of(StoredDecision decision) {
    var explanation = decision.explanation();
    return new DecisionView(
        Words.time(decision.at()),
        switch (decision.answer()) {
          case "AUTO" -> "Sure: told without a person";
          case "REVIEW" -> "A person decides";
          case "OUT_OF_SCOPE" -> "Out of scope";
          default -> Words.plain(decision.answer());
        },
        decision.reasons().stream().map(Reasons::sentence).toList(),
        explanation == null ? null : Weighing.of(explanation));
  }
}
