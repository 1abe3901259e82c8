package org.encompass.notifier.desk.web;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.encompass.notifier.desk.Board;
import org.encompass.notifier.desk.BoardRow;
import org.encompass.notifier.desk.BoardRows;
import org.encompass.notifier.desk.Calls;
import org.encompass.notifier.desk.DeskTask;
import org.encompass.notifier.desk.DeskUser;
import org.encompass.notifier.desk.Looks;
import org.encompass.notifier.desk.StoryLine;
import org.encompass.notifier.desk.Words;
import org.encompass.notifier.domain.Deadline;
import org.encompass.notifier.incidents.Children;
import org.encompass.notifier.matching.Decisions;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class NotificationController {
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

  private final BoardRows rows;
  private final Board board;
  private final Children children;
  private final Calls calls;
  private final Decisions decisions;
  private final Looks looks;
  private final Clock clock;

  NotificationController(
      BoardRows rows,
      Board board,
      Children children,
      Calls calls,
      Decisions decisions,
      Looks looks,
      Clock clock) {
    this.rows = rows;
    this.board = board;
    this.children = children;
    this.calls = calls;
    this.decisions = decisions;
    this.looks = looks;
    this.clock = clock;
  }

  @GetMapping("/desk/notifications/{id}")
  String story(@AuthenticationPrincipal DeskUser user, @PathVariable UUID id, Model model) {
    show(user, row(user, id), model);
    return "desk/notification";
  }

  @PostMapping("/desk/notifications/{id}/call")
  String call(
      @AuthenticationPrincipal DeskUser user,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String outcome,
      @RequestParam(defaultValue = "") String spokenTo,
      @RequestParam(defaultValue = "NONE") String note,
      Model model) {
    var row = row(user, id);
    var ended = Choice.of(Calls.Outcome.class, outcome);
    var whom = Choice.of(Calls.SpokenTo.class, spokenTo);
    var more = Choice.of(Calls.Note.class, note);
    if (ended.isEmpty() || whom.isEmpty() || more.isEmpty()) {
      show(user, row, model);
      model.addAttribute("problem", "Choose how the call ended and who answered");
      return "desk/notification";
    }
    if (!calls.log(user, row, ended.get(), whom.get(), more.get())) {
      show(user, row(user, id), model);
      model.addAttribute("problem", "The call does not count: the case changed. Look again");
      return "desk/notification";
    }
    return "redirect:/desk/notifications/{id}";
  }

  private BoardRow row(DeskUser user, UUID id) {
    return rows.find(user.scope(), id).orElseThrow(NotHere::new);
  }

  private void show(DeskUser user, BoardRow row, Model model) {
    looks.atNotification(user, row.childId(), row.notificationId());
    var named = children.find(row.childId());
    model.addAttribute("row", row);
    model.addAttribute("line", board.line(row, clock.instant()));
    model.addAttribute(
        "child",
        named.map(c -> c.child().givenNames() + " " + c.child().familyName()).orElse("Forgotten"));
    model.addAttribute(
        "withoutCalendar",
        !row.done() && Deadline.withoutCalendar(row.deadlineBecause()).isPresent());
    model.addAttribute("contact", named.map(c -> c.incident().contact().team()).orElse(""));
    model.addAttribute("story", rows.story(row.notificationId()).stream().map(Told::of).toList());
    model.addAttribute(
        "decision", decisions.latest(row.childId()).map(DecisionView::of).orElse(null));
    model.addAttribute("mayCall", user.role().tasks().contains(DeskTask.CALLS));
    model.addAttribute("outcomes", List.of(Calls.Outcome.values()));
    model.addAttribute("people", List.of(Calls.SpokenTo.values()));
    model.addAttribute("notes", List.of(Calls.Note.values()));
  }
}
