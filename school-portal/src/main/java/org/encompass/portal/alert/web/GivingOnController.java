package org.encompass.portal.alert.web;

import java.util.UUID;
import org.encompass.portal.access.SignedIn;
import org.encompass.portal.alert.HandingOver;
import org.encompass.portal.alert.HandingOver.Choice;
import org.encompass.portal.alert.KeyAdultDesk;
import org.encompass.portal.alert.Question;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// An alert that is not for this reader: to a colleague, or back because the child is not a
/// pupil.
@Controller
class GivingOnController {
  private final KeyAdultDesk desk;
  private final HandingOver handingOver;

  GivingOnController(KeyAdultDesk desk, HandingOver handingOver) {
    this.desk = desk;
    this.handingOver = handingOver;
  }

  @GetMapping("/alerts/{id}/not-our-pupil")
  String askWhetherOurs(@AuthenticationPrincipal SignedIn who, @PathVariable UUID id, Model model) {
    return switch (desk.question(who.accountId(), id).orElseThrow(NotThere::new)) {
      case Question.ReadFirst() -> "redirect:/alerts/{id}?again";
      case Question.Ask ask -> {
        model.addAttribute("question", ask);
        yield "alert/not-our-pupil";
      }
    };
  }

  @PostMapping("/alerts/{id}/not-our-pupil")
  String notOurPupil(@AuthenticationPrincipal SignedIn who, @PathVariable UUID id) {
    return switch (desk.notOurPupil(who.accountId(), id).orElseThrow(NotThere::new)) {
      case DONE, ANSWERED_ALREADY -> "redirect:/?returned";
      case READ_AGAIN -> "redirect:/alerts/{id}?again";
    };
  }

  @GetMapping("/alerts/{id}/hand-over")
  String askToWhom(@AuthenticationPrincipal SignedIn who, @PathVariable UUID id, Model model) {
    return switch (handingOver.choice(who.accountId(), id).orElseThrow(NotThere::new)) {
      case Choice.ReadFirst() -> "redirect:/alerts/{id}?again";
      case Choice.Answered() -> "redirect:/alerts/{id}";
      case Choice.Choose choose -> {
        model.addAttribute("choice", choose);
        yield "alert/hand-over";
      }
    };
  }

  @PostMapping("/alerts/{id}/hand-over")
  String handOver(
      @AuthenticationPrincipal SignedIn who,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String to,
      Model model) {
    return switch (handingOver.handOver(who.accountId(), id, to).orElseThrow(NotThere::new)) {
      case DONE -> "redirect:/alerts/{id}?handed";
      case ANSWERED_ALREADY -> "redirect:/alerts/{id}";
      case READ_AGAIN -> "redirect:/alerts/{id}?again";
      case NOT_TO_THEM -> {
        model.addAttribute("problem", to.isEmpty() ? "handOver.problem" : "handOver.problem.gone");
        yield askToWhom(who, id, model);
      }
    };
  }
}
