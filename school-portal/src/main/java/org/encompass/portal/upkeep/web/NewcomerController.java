package org.encompass.portal.upkeep.web;

import java.util.List;
import org.encompass.portal.access.SignedIn;
import org.encompass.portal.upkeep.Confirming;
import org.encompass.portal.upkeep.Outcome;
import org.encompass.portal.upkeep.SchoolPages;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The page on which a second person of the list confirms somebody whom a colleague invited.
@Controller
@RequestMapping("/school/{urn}/newcomers/{contactId}")
class NewcomerController {
  private final SchoolPages pages;
  private final Confirming confirming;

  NewcomerController(SchoolPages pages, Confirming confirming) {
    this.pages = pages;
    this.confirming = confirming;
  }

  @GetMapping
  String ask(
      @AuthenticationPrincipal SignedIn who,
      @PathVariable String urn,
      @PathVariable String contactId,
      Model model) {
    return page(who, urn, contactId, List.of(), model);
  }

  @PostMapping("/confirmation")
  String confirm(
      @AuthenticationPrincipal SignedIn who,
      @PathVariable String urn,
      @PathVariable String contactId,
      Model model,
      RedirectAttributes answer) {
    return switch (confirming.confirm(who.accountId(), NotThere.key(urn), contactId)) {
      case Outcome.Done() -> {
        answer.addFlashAttribute("said", "joined");
        yield "redirect:/school/{urn}";
      }
      case Outcome.Refused(var why) -> {
        var problem = new Problem("main-content", "upkeep.refused." + why);
        yield page(who, urn, contactId, List.of(problem), model);
      }
      case Outcome.NotThere() -> throw NotThere.exception();
    };
  }

  @PostMapping("/refusal")
  String refuse(
      @AuthenticationPrincipal SignedIn who,
      @PathVariable String urn,
      @PathVariable String contactId,
      RedirectAttributes answer) {
    return switch (confirming.refuse(who.accountId(), NotThere.key(urn), contactId)) {
      case Outcome.Done() -> {
        answer.addFlashAttribute("said", "notJoined");
        yield "redirect:/school/{urn}";
      }
      case Outcome.Refused(var _), Outcome.NotThere() -> throw NotThere.exception();
    };
  }

  private String page(
      SignedIn who, String urn, String contactId, List<Problem> problems, Model model) {
    var page = pages.of(who.accountId(), NotThere.key(urn)).orElseThrow(NotThere::exception);
    model.addAttribute("page", page);
    model.addAttribute("person", page.expected(contactId).orElseThrow(NotThere::exception));
    model.addAttribute("problems", problems);
    return "upkeep/newcomer";
  }
}
