package org.encompass.notifier.desk.web;

import java.time.Clock;
import java.util.UUID;
import org.encompass.notifier.desk.DeskUser;
import org.encompass.notifier.ladder.Ladder;
import org.encompass.notifier.ladder.Step;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Before its time: somebody at the desk takes a step of the ladder that nobody waits for.
@Controller
class StepController {
  private final NotificationScreen screen;
  private final Ladder ladder;
  private final Clock clock;

  StepController(NotificationScreen screen, Ladder ladder, Clock clock) {
    this.screen = screen;
    this.ladder = ladder;
    this.clock = clock;
  }

  @PostMapping("/desk/notifications/{id}/step")
  String step(
      @AuthenticationPrincipal DeskUser user,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String step,
      Model model,
      RedirectAttributes after) {
    screen.row(user, id);
    var chosen = Choice.of(Step.class, step).filter(one -> one != Step.CALL_SHEET);
    if (chosen.isEmpty()) {
      return screen.refuse(user, id, "Choose what is to be done", model);
    }
    after.addFlashAttribute(
        "notice",
        ladder
            .takeNow(id, chosen.get(), user.actor(), clock.instant())
            .map(StepOffer::said)
            .orElse("Not done again: it was done before, or the school is not told yet."));
    return "redirect:/desk/notifications/{id}";
  }
}
