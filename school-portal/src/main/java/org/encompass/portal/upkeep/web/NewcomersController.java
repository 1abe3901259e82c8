package org.encompass.portal.upkeep.web;

import org.encompass.portal.access.Remit;
import org.encompass.portal.access.SignedIn;
import org.encompass.portal.upkeep.AdministratorsConfirming;
import org.encompass.portal.upkeep.Outcome;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Administrators confirm newcomers of schools that have no second person who could.
@Controller
@RequestMapping("/administration/newcomers")
class NewcomersController {
  private final AdministratorsConfirming confirming;

  NewcomersController(AdministratorsConfirming confirming) {
    this.confirming = confirming;
  }

  @GetMapping
  String show(Remit remit, Model model) {
    model.addAttribute("waiting", confirming.waiting(remit));
    return "upkeep/newcomers";
  }

  @PostMapping("/{urn}/{contactId}/confirmation")
  String confirm(
      @AuthenticationPrincipal SignedIn who,
      Remit remit,
      @PathVariable String urn,
      @PathVariable String contactId,
      RedirectAttributes answer) {
    var key = NotThere.key(urn);
    var outcome = confirming.confirm(who.accountId(), remit, key, contactId);
    return back(outcome, true, answer);
  }

  @PostMapping("/{urn}/{contactId}/refusal")
  String refuse(
      @AuthenticationPrincipal SignedIn who,
      Remit remit,
      @PathVariable String urn,
      @PathVariable String contactId,
      RedirectAttributes answer) {
    var key = NotThere.key(urn);
    var outcome = confirming.refuse(who.accountId(), remit, key, contactId);
    return back(outcome, false, answer);
  }

  private static String back(Outcome outcome, boolean confirmed, RedirectAttributes answer) {
    switch (outcome) {
      case Outcome.Done() -> answer.addFlashAttribute("said", confirmed ? "joined" : "notJoined");
      case Outcome.Refused(var why) -> answer.addFlashAttribute("problem", "upkeep.refused." + why);
      case Outcome.NotThere() -> answer.addFlashAttribute("problem", "upkeep.newcomers.gone");
    }
    return "redirect:/administration/newcomers";
  }
}
