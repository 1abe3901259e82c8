package org.encompass.portal.alert.web;

import org.encompass.portal.access.SignedIn;
import org.encompass.portal.access.Unconfirmed;
import org.encompass.portal.alert.History;
import org.encompass.portal.alert.MorningPage;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// A key adult's lists of alerts: this morning's and the earlier ones.
@Controller
class MorningController {
  private final MorningPage mornings;
  private final History history;
  private final Unconfirmed unconfirmed;

  MorningController(MorningPage mornings, History history, Unconfirmed unconfirmed) {
    this.mornings = mornings;
    this.history = history;
    this.unconfirmed = unconfirmed;
  }

  @GetMapping("/")
  String morning(
      @AuthenticationPrincipal SignedIn who,
      @RequestParam(required = false) @Nullable String returned,
      Model model) {
    return switch (who.kind()) {
      case ADMINISTRATOR -> "redirect:/dashboard";
      case KEY_ADULT -> {
        model.addAttribute("morning", mornings.of(who.accountId()));
        model.addAttribute("unconfirmed", unconfirmed.waitingFor(who.accountId()));
        model.addAttribute("returned", returned != null);
        yield "alert/morning";
      }
    };
  }

  @GetMapping("/alerts/history")
  String history(
      @AuthenticationPrincipal SignedIn who,
      @RequestParam(defaultValue = "0") int page,
      Model model) {
    model.addAttribute("history", history.page(who.accountId(), PageNumber.of(page)));
    return "alert/history";
  }
}
