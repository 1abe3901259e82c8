package org.encompass.notifier.desk.web;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.encompass.notifier.desk.Ahead;
import org.encompass.notifier.desk.Board;
import org.encompass.notifier.desk.BoardRow;
import org.encompass.notifier.desk.BoardRows;
import org.encompass.notifier.desk.Calls;
import org.encompass.notifier.desk.ClosingReason;
import org.encompass.notifier.desk.DeskTask;
import org.encompass.notifier.desk.DeskUser;
import org.encompass.notifier.desk.Looks;
import org.encompass.notifier.desk.StoryLine;
import org.encompass.notifier.desk.Words;
import org.encompass.notifier.domain.Deadline;
import org.encompass.notifier.incidents.Children;
import org.encompass.notifier.matching.Decisions;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/// One notification's page: where it stands, what may be done, what comes next, what happened.
@Component
class NotificationScreen {
  /// One thing that happened, in words.
  record Told(String at, String source, String what, String details) {
    static Told of(StoryLine line) {
      var source =
          switch (line.source()) {
            case DECISION -> "Decision";
            case MAIL -> "Mail";
            case RECEIPT -> "Receipt to the police";
            case LOOK -> "Look";
          };
      return new Told(Words.exactTime(line.at()), source, Words.plain(line.what()), line.details());
    }
  }

  /// One thing that is planned, in words.
  record Planned(String at, String left, String sentence) {}

  private final BoardRows rows;
  private final Board board;
  private final Children children;
  private final Readers readers;
  private final Decisions decisions;
  private final Looks looks;
  private final Clock clock;

  NotificationScreen(
      BoardRows rows,
      Board board,
      Children children,
      Readers readers,
      Decisions decisions,
      Looks looks,
      Clock clock) {
    this.rows = rows;
    this.board = board;
    this.children = children;
    this.readers = readers;
    this.decisions = decisions;
    this.looks = looks;
    this.clock = clock;
  }

  /// The notification, if it lies within the person's forces.
  BoardRow row(DeskUser user, UUID id) {
    return rows.find(user.scope(), id).orElseThrow(NotHere::new);
  }

  /// Writes the look down and shows the page.
  String show(DeskUser user, BoardRow row, Model model) {
    looks.atNotification(user, row.childId(), row.notificationId());
    var now = clock.instant();
    var named = children.find(row.childId());
    model.addAttribute("row", row);
    var line = board.line(row, now);
    model.addAttribute("line", line);
    model.addAttribute(
        "child",
        named.map(c -> c.child().givenNames() + " " + c.child().familyName()).orElse("Forgotten"));
    model.addAttribute(
        "withoutCalendar",
        !row.done() && Deadline.withoutCalendar(row.deadlineBecause()).isPresent());
    model.addAttribute("contact", named.map(c -> c.incident().contact().team()).orElse(""));
    model.addAttribute("opened", readers.of(row.notificationId(), row.recipient()));
    model.addAttribute("story", rows.story(row.notificationId()).stream().map(Told::of).toList());
    model.addAttribute(
        "decision", decisions.latest(row.childId()).map(DecisionView::of).orElse(null));
    model.addAttribute("lastCall", line.lastCall().isEmpty() ? "none" : line.lastCall());
    model.addAttribute(
        "planned",
        Ahead.of(row).stream()
            .map(a -> new Planned(Words.time(a.at()), Words.left(a.at(), now), a.sentence()))
            .toList());
    actions(user, row, model);
    return "desk/notification";
  }

  /// The same page, which says why nothing was done.
  String refuse(DeskUser user, UUID id, String problem, Model model) {
    model.addAttribute("problem", problem);
    return show(user, row(user, id), model);
  }

  private void actions(DeskUser user, BoardRow row, Model model) {
    var tasks = user.role().tasks();
    var now = clock.instant();
    model.addAttribute("mayCall", tasks.contains(DeskTask.CALLS) && row.live());
    model.addAttribute("steps", tasks.contains(DeskTask.TELLING) ? StepOffer.of(row) : List.of());
    model.addAttribute("mayClose", tasks.contains(DeskTask.CLOSING) && row.closable(now));
    model.addAttribute("closable", !tasks.contains(DeskTask.CLOSING) && row.closable(now));
    model.addAttribute("closings", List.of(ClosingReason.values()));
    model.addAttribute("outcomes", List.of(Calls.Outcome.values()));
    model.addAttribute("people", List.of(Calls.SpokenTo.values()));
    model.addAttribute("notes", List.of(Calls.Note.values()));
  }
}
