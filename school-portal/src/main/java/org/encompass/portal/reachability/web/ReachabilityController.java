package org.encompass.portal.reachability.web;

import org.encompass.portal.access.Remit;
import org.encompass.portal.access.SignedIn;
import org.encompass.portal.reachability.Reachability;
import org.encompass.portal.reachability.RedList;
import org.encompass.portal.reachability.Survey;
import org.encompass.portal.reachability.TestRounds;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The red list: schools that two people could not be told at, why, and what changed.
@Controller
class ReachabilityController {
  private static final int SHOWN = 100;

  private final Reachability reachability;
  private final Survey survey;
  private final TestRounds tests;

  ReachabilityController(Reachability reachability, Survey survey, TestRounds tests) {
    this.reachability = reachability;
    this.survey = survey;
    this.tests = tests;
  }

  @GetMapping("/administration/reachability")
  String show(@RequestParam(defaultValue = "1") int page, Remit remit, Model model) {
    int number = Math.clamp(page, 1, 10_000);
    var shown = reachability.show(remit, (number - 1) * SHOWN, SHOWN).orElse(null);
    model.addAttribute("shown", shown);
    model.addAttribute("behind", reachability.behind(remit));
    model.addAttribute("everything", remit.everything());
    model.addAttribute("page", number);
    model.addAttribute("more", shown != null && shown.red() > number * SHOWN);
    return "reachability/reachability";
  }

  @GetMapping("/administration/reachability.csv")
  ResponseEntity<String> file(Remit remit) {
    var day = reachability.newest().map(RedList::day).map(Object::toString).orElse("none");
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"unreachable-%s.csv\"".formatted(day))
        .body(RedListFile.of(reachability.all(remit)));
  }

  @PostMapping("/administration/reachability/list")
  String takeNow(RedirectAttributes answer) {
    survey.takeNow();
    answer.addFlashAttribute("taken", true);
    return "redirect:/administration/reachability";
  }

  @PostMapping("/administration/reachability/tests")
  String test(@AuthenticationPrincipal SignedIn who, Remit remit, RedirectAttributes answer) {
    answer.addFlashAttribute("asked", tests.toRedList(who.accountId(), remit));
    return "redirect:/administration/reachability";
  }
}
