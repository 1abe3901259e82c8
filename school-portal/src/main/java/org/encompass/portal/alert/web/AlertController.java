package org.encompass.portal.alert.web;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.encompass.portal.access.SignedIn;
import org.encompass.portal.alert.Answer;
import org.encompass.portal.alert.CaseFile;
import org.encompass.portal.alert.KeyAdultDesk;
import org.encompass.portal.alert.MorningPage;
import org.encompass.portal.alert.Question;
import org.encompass.portal.domain.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// A key adult's pages.
@Controller
class AlertController {
  private static final int LONGEST_NOTE = 2000;

  private final MorningPage mornings;
  private final KeyAdultDesk desk;

  AlertController(MorningPage mornings, KeyAdultDesk desk) {
    this.mornings = mornings;
    this.desk = desk;
  }

  @GetMapping("/")
  String morning(
      @AuthenticationPrincipal SignedIn who,
      @RequestParam(required = false) @Nullable String returned,
      Model model,
      Locale locale) {
    return switch (who.kind()) {
      case ADMINISTRATOR -> "redirect:/dashboard";
      case KEY_ADULT -> {
        model.addAttribute("morning", mornings.of(who.accountId()));
        model.addAttribute("returned", returned != null);
        model.addAttribute("times", new Times(locale));
        yield "alert/morning";
      }
    };
  }

  @GetMapping("/alerts/{id}")
  String alert(
      @AuthenticationPrincipal SignedIn who,
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable String done,
      @RequestParam(required = false) @Nullable String again,
      Model model,
      Locale locale) {
    model.addAttribute("done", done != null);
    model.addAttribute("again", again != null);
    return page(who, id, model, locale);
  }

  @PostMapping("/alerts/{id}/acknowledgement")
  String acknowledge(
      @AuthenticationPrincipal SignedIn who,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String outcome,
      @RequestParam(defaultValue = "") String note,
      Model model,
      Locale locale) {
    var chosen = outcome(outcome);
    var problem =
        chosen.isEmpty()
            ? "acknowledge.problem.outcome"
            : note.length() > LONGEST_NOTE ? "acknowledge.problem.note" : null;
    if (problem != null) {
      model.addAttribute("problem", problem);
      model.addAttribute("chosen", outcome);
      model.addAttribute("note", note);
      return page(who, id, model, locale);
    }
    var kept = note.isBlank() ? null : note.strip();
    var result = desk.acknowledge(who.accountId(), id, chosen.orElseThrow(), kept);
    return switch (result.orElseThrow(AlertController::notFound)) {
      case DONE -> "redirect:/alerts/{id}?done";
      case ANSWERED_ALREADY -> "redirect:/alerts/{id}";
      case READ_AGAIN -> "redirect:/alerts/{id}?again";
    };
  }

  @GetMapping("/alerts/{id}/not-our-pupil")
  String askWhetherOurs(@AuthenticationPrincipal SignedIn who, @PathVariable UUID id, Model model) {
    var question = desk.question(who.accountId(), id).orElseThrow(AlertController::notFound);
    return switch (question) {
      case Question.ReadFirst() -> "redirect:/alerts/{id}?again";
      case Question.Ask ask -> {
        model.addAttribute("question", ask);
        yield "alert/not-our-pupil";
      }
    };
  }

  @PostMapping("/alerts/{id}/not-our-pupil")
  String notOurPupil(@AuthenticationPrincipal SignedIn who, @PathVariable UUID id) {
    var result = desk.notOurPupil(who.accountId(), id);
    return switch (result.orElseThrow(AlertController::notFound)) {
      case DONE, ANSWERED_ALREADY -> "redirect:/?returned";
      case READ_AGAIN -> "redirect:/alerts/{id}?again";
    };
  }

  private String page(SignedIn who, UUID id, Model model, Locale locale) {
    var file = open(who, id);
    model.addAttribute("file", file);
    model.addAttribute("facts", Facts.of(file, locale));
    model.addAttribute("changed", Facts.changedTexts(file));
    model.addAttribute("handling", file.handling(Language.of(locale)));
    model.addAttribute("outcomes", Answer.Outcome.values());
    model.addAttribute("times", new Times(locale));
    return "alert/alert";
  }

  private CaseFile open(SignedIn who, UUID id) {
    return desk.open(who.accountId(), id).orElseThrow(AlertController::notFound);
  }

  private static Optional<Answer.Outcome> outcome(String name) {
    for (var one : Answer.Outcome.values()) {
      if (one.name().equals(name)) {
        return Optional.of(one);
      }
    }
    return Optional.empty();
  }

  private static ResponseStatusException notFound() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
