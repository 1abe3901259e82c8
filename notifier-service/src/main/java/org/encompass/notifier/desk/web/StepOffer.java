package org.encompass.notifier.desk.web;

import java.util.List;
import org.encompass.notifier.desk.BoardRow;
import org.encompass.notifier.desk.Words;
import org.encompass.notifier.domain.NotificationState;
import org.encompass.notifier.ladder.Result;
import org.encompass.notifier.ladder.Rung;
import org.encompass.notifier.ladder.Step;

/// A step of the ladder that somebody may take before its time.
///
/// @param verb what the button says: what follows from it
/// @param otherwise when it is taken by itself
record StepOffer(Step step, String verb, String otherwise) {
  /// Those that would still tell somebody: a school was told, and nobody has read it.
  static List<StepOffer> of(BoardRow row) {
    var unread =
        !row.done()
            && (row.state() == NotificationState.SCHEDULED
                || row.state() == NotificationState.TOLD);
    return unread
        ? row.planned().stream()
            .filter(rung -> rung.step() != Step.CALL_SHEET)
            .map(StepOffer::of)
            .toList()
        : List.of();
  }

  private static StepOffer of(Rung rung) {
    return new StepOffer(
        rung.step(), verb(rung.step()), "Otherwise by itself " + Words.time(rung.dueAt()));
  }

  private static String verb(Step step) {
    return switch (step) {
      case REMINDER -> "Remind now: mail whoever was told once more";
      case DEPUTIES -> "Tell the deputies now: mail each of them";
      case HEAD -> "Tell the head now that an alert is unread, and nothing else";
      case CALL_SHEET -> "Put it on the call sheet";
    };
  }

  /// What was done, to be said on the next page.
  static String said(Result result) {
    return switch (result) {
      case TOLD -> "A mail goes out now.";
      case INCLUDED -> "They are being told already: no second mail goes out.";
      case NOT_NEEDED -> "Nobody was told: somebody knows by now, or it was taken back.";
      case NOBODY -> "There is nobody with that role who can be reached: telephone the school.";
      case LISTED -> "It stands on the call sheet.";
    };
  }
}
