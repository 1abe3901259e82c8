package org.encompass.portal.imports.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.encompass.portal.access.Remit;
import org.encompass.portal.access.Remits;
import org.encompass.portal.access.SignedIn;
import org.encompass.portal.imports.Jobs;
import org.encompass.portal.imports.Kind;
import org.encompass.portal.imports.web.Taking.Taken;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

/// Where files come in: a card for each kind, and what was brought in lately.
@Controller
class ImportsController {
  private static final int LATELY = 20;
  private static final Problem NO_FILE =
      new Problem("imports.problem.noFile", HttpStatus.UNPROCESSABLE_CONTENT);
  private static final Problem FULL =
      new Problem("imports.problem.full", HttpStatus.TOO_MANY_REQUESTS);
  private static final Problem BROKEN_OFF =
      new Problem("imports.problem.brokenOff", HttpStatus.INSUFFICIENT_STORAGE);

  private final Jobs jobs;
  private final Taking taking;
  private final Remits remits;

  ImportsController(Jobs jobs, Taking taking, Remits remits) {
    this.jobs = jobs;
    this.taking = taking;
    this.remits = remits;
  }

  @GetMapping("/administration/imports")
  String show(@AuthenticationPrincipal SignedIn who, Remit remit, Model model) {
    model.addAttribute("kinds", jobs.kinds());
    model.addAttribute(
        "jobs",
        jobs.newest(who.accountId(), remit, LATELY).stream()
            .map(job -> JobPage.of(job, who.accountId()))
            .toList());
    return "imports/overview";
  }

  @PostMapping("/administration/imports/{kind}")
  String take(
      @PathVariable String kind,
      @AuthenticationPrincipal SignedIn who,
      Remit remit,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    var what =
        taking.kind(kind).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    return switch (taking.take(
        what, who.accountId(), () -> remits.ofActive(who.accountId()), request)) {
      case Taken.Begun(var job) -> "redirect:/administration/imports/" + job;
      case Taken.TooLarge() -> throw new ResponseStatusException(HttpStatus.CONTENT_TOO_LARGE);
      case Taken.NoFile() -> problem(response, model, what, NO_FILE, who, remit);
      case Taken.Full() -> problem(response, model, what, FULL, who, remit);
      case Taken.BrokenOff() -> problem(response, model, what, BROKEN_OFF, who, remit);
    };
  }

  private String problem(
      HttpServletResponse response,
      Model model,
      Kind at,
      Problem problem,
      SignedIn who,
      Remit remit) {
    response.setStatus(problem.status().value());
    model.addAttribute("problem", problem.key());
    model.addAttribute("problemAt", at);
    return show(who, remit, model);
  }

  private record Problem(String key, HttpStatus status) {}
}
