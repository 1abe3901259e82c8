package org.encompass.notifier.desk.web;

import java.util.UUID;
import org.encompass.notifier.desk.Calls;
import org.encompass.notifier.desk.DeskUser;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// One notification's story, and the telephone call about it.
@Controller
class NotificationController {
  private final NotificationScreen screen;
  private final Calls calls;

  NotificationController(NotificationScreen screen, Calls calls) {
    this.screen = screen;
    this.calls = calls;
  }

  @GetMapping("/desk/notifications/{id}")
  String story(@AuthenticationPrincipal DeskUser user, @PathVariable UUID id, Model model) {
    return screen.show(user, screen.row(user, id), model);
  }

  @PostMapping("/desk/notifications/{id}/call")
  String call(
      @AuthenticationPrincipal DeskUser user,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String outcome,
      @RequestParam(defaultValue = "") String spokenTo,
      @RequestParam(defaultValue = "NONE") String note,
      Model model) {
    var row = screen.row(user, id);
    var ended = Choice.of(Calls.Outcome.class, outcome);
    var whom = Choice.of(Calls.SpokenTo.class, spokenTo);
    var more = Choice.of(Calls.Note.class, note);
    if (ended.isEmpty() || whom.isEmpty() || more.isEmpty()) {
      return screen.refuse(user, id, "Choose how the call ended and who answered", model);
    }
    if (ended.get() == Calls.Outcome.TOLD && whom.get() == Calls.SpokenTo.NOBODY) {
      return screen.refuse(user, id, "Choose who was told", model);
    }
    if (!calls.log(user, row, ended.get(), whom.get(), more.get())) {
      return screen.refuse(
          user, id, "The call does not count: the case changed. Look again", model);
    }
    return "redirect:/desk/notifications/{id}";
  }
}
