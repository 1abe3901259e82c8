package org.encompass.notifier.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.encompass.notifier.domain.NotificationState;
import org.encompass.notifier.ladder.Rung;
import org.encompass.notifier.ladder.Step;

/// Something that will happen to a notification by itself unless somebody reads or acknowledges it
/// before. Public for this module's own sub-packages.
///
/// @param sentence without its time: "the deputies are told"
public record Ahead(Instant at, String sentence) {
  /// All that is planned, soonest first.
  public static List<Ahead> of(BoardRow row) {
    var ahead = new ArrayList<Ahead>();
    var release = row.releaseAt();
    if (row.state() == NotificationState.HELD && release != null) {
      ahead.add(new Ahead(release, "the school is told"));
    }
    row.planned().stream()
        .filter(rung -> stillOf(row, rung.step()))
        .forEach(rung -> ahead.add(new Ahead(rung.dueAt(), sentence(rung))));
    if (row.met() == null && row.state() != NotificationState.WITHDRAWN && !row.done()) {
      ahead.add(new Ahead(row.deadline(), "the deadline is judged"));
    }
    ahead.sort(Comparator.comparing(Ahead::at));
    return ahead;
  }

  /// "Next: the deputies are told at 08:15"; empty where nothing will happen.
  static String next(BoardRow row, Instant now) {
    return of(row).stream()
        .findFirst()
        .map(
            ahead ->
                now.isBefore(ahead.at())
                    ? "Next: " + ahead.sentence() + " at " + Words.near(ahead.at(), now)
                    : "Due now: " + ahead.sentence())
        .orElse("");
  }

  /// Who has read it is told no more; who has taken it on, or was telephoned, is not rung either.
  private static boolean stillOf(BoardRow row, Step step) {
    return row.state() != NotificationState.WITHDRAWN
        && !row.done()
        && (step == Step.CALL_SHEET || row.state() != NotificationState.READ);
  }

  private static String sentence(Rung rung) {
    return switch (rung.step()) {
      case REMINDER -> "whoever was told is reminded";
      case DEPUTIES -> "the deputies are told";
      case HEAD -> "the head is told that an alert is unread";
      case CALL_SHEET -> "the school is put on the call sheet";
    };
  }
}
