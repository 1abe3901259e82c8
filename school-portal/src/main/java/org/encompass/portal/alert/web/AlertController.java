package org.encompass.portal.alert.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.encompass.portal.access.SignedIn;
import org.encompass.portal.alert.Answer;
import org.encompass.portal.alert.CaseFile;
import org.encompass.portal.alert.KeyAdultDesk;
import org.encompass.portal.alert.Look.Way;
import org.encompass.portal.alert.Opened;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// One alert, read on the screen or printed, and acknowledged. Opening it is all that a GET
/// changes: a look by a signed-in person, written down.
@Controller
class AlertController {
  private static final int LONGEST_NOTE = 2000;

  private final KeyAdultDesk desk;
  private final GuidanceProperties guidance;

  AlertController(KeyAdultDesk desk, GuidanceProperties guidance) {
    this.desk = desk;
    this.guidance = guidance;
  }

  @GetMapping("/alerts/{id}")
  String alert(
      @AuthenticationPrincipal SignedIn who,
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable String done,
      @RequestParam(required = false) @Nullable String again,
      @RequestParam(required = false) @Nullable String handed,
      HttpServletResponse response,
      Model model,
      Locale locale) {
    model.addAttribute("done", done != null);
    model.addAttribute("again", again != null);
    model.addAttribute("handed", handed != null);
    return switch (desk.open(who.accountId(), id).orElseThrow(NotThere::new)) {
      case Opened.Shown(var file) -> page(file, model, locale);
      case Opened.Withdrawn withdrawn -> {
        model.addAttribute("withdrawn", withdrawn);
        response.setStatus(HttpStatus.GONE.value());
        yield "alert/withdrawn";
      }
    };
  }

  @GetMapping("/alerts/{id}/print")
  String print(
      @AuthenticationPrincipal SignedIn who, @PathVariable UUID id, Model model, Locale locale) {
    var file = desk.read(who.accountId(), id, Way.PRINT).orElseThrow(NotThere::new);
    model.addAllAttributes(Sheet.of(file, locale));
    return "alert/print";
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
      return withWhatWasTyped(who, id, outcome, note, model, locale);
    }
    var kept = note.isBlank() ? null : note.strip();
    var result = desk.acknowledge(who.accountId(), id, chosen.orElseThrow(), kept);
    return switch (result.orElseThrow(NotThere::new)) {
      case DONE -> "redirect:/alerts/{id}?done";
      case ANSWERED_ALREADY -> {
        model.addAttribute("late", true);
        yield withWhatWasTyped(who, id, outcome, note, model, locale);
      }
      case READ_AGAIN -> {
        model.addAttribute("again", true);
        yield withWhatWasTyped(who, id, outcome, note, model, locale);
      }
    };
  }

  // An answer that was not taken: the page as it is now, with everything that was typed.
  private String withWhatWasTyped(
      SignedIn who, UUID id, String outcome, String note, Model model, Locale locale) {
    var file = desk.read(who.accountId(), id, Way.PAGE).orElseThrow(NotThere::new);
    model.addAttribute("chosen", outcome);
    model.addAttribute("note", note);
    return page(file, model, locale);
  }

  private String page(CaseFile file, Model model, Locale locale) {
    model.addAllAttributes(Sheet.of(file, locale));
    model.addAttribute("outcomes", Answer.Outcome.values());
    model.addAttribute("helpline", guidance.helpline(locale));
    return "alert/alert";
  }

  private static Optional<Answer.Outcome> outcome(String name) {
    for (var one : Answer.Outcome.values()) {
      if (one.name().equals(name)) {
        return Optional.of(one);
      }
    }
    return Optional.empty();
  }
}
