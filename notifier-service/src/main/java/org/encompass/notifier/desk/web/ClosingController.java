package org.encompass.notifier.desk.web;

import java.util.UUID;
import org.encompass.notifier.desk.Closing;
import org.encompass.notifier.desk.ClosingReason;
import org.encompass.notifier.desk.DeskUser;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// After the deadline: a supervisor closes what nobody at the school ever knew of.
@Controller
class ClosingController {
  private static final int LONGEST = 1000;

  private final NotificationScreen screen;
  private final Closing closing;

  ClosingController(NotificationScreen screen, Closing closing) {
    this.screen = screen;
    this.closing = closing;
  }

  @PostMapping("/desk/notifications/{id}/close")
  String close(
      @AuthenticationPrincipal DeskUser user,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String why,
      @RequestParam(defaultValue = "") String words,
      Model model,
      RedirectAttributes after) {
    var row = screen.row(user, id);
    var chosen = Choice.of(ClosingReason.class, why);
    if (chosen.isEmpty() || words.isBlank() || words.length() > LONGEST) {
      return screen.refuse(
          user, id, "Choose why nobody is told, and say more in up to 1,000 characters", model);
    }
    if (!closing.close(user, row, chosen.get(), words.strip())) {
      return screen.refuse(
          user, id, "Not closed: somebody has come to know of it, or it is not missed", model);
    }
    after.addFlashAttribute(
        "notice", "Closed untold. It stays missed, and the police are told that it was closed.");
    return "redirect:/desk/notifications/{id}";
  }
}
