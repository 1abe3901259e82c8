package org.encompass.portal.access.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.encompass.portal.access.Administering;
import org.encompass.portal.access.Administering.Outcome;
import org.encompass.portal.access.AdministratorRegister.Administrator;
import org.encompass.portal.access.Remit;
import org.encompass.portal.access.RemitSchools;
import org.encompass.portal.access.SignedIn;
import org.encompass.portal.domain.Language;
import org.encompass.portal.domain.MailAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Who administers which schools: inviting one, changing the remit of one, ending the account of
/// one who leaves. Each sees those of the own remit.
@Controller
@RequestMapping("/administration/administrators")
class AdministratorsController {
  private static final String LIST = "redirect:/administration/administrators";

  private final Administering administering;
  private final RemitSchools schools;

  AdministratorsController(Administering administering, RemitSchools schools) {
    this.administering = administering;
    this.schools = schools;
  }

  @GetMapping
  String show(@AuthenticationPrincipal SignedIn who, Remit own, Model model) {
    var areas = schools.areasOf(own);
    model.addAttribute(
        "administrators",
        administering.seenBy(who).stream()
            .map(one -> new Row(one, areas.namesOf(one.remit())))
            .toList());
    model.addAttribute("myself", who.accountId());
    return "access/administrators";
  }

  @PostMapping("/{accountId}/ending")
  String end(
      @AuthenticationPrincipal SignedIn who,
      @PathVariable String accountId,
      RedirectAttributes answer) {
    var outcome = administering.end(who, accountId);
    answer.addFlashAttribute(
        outcome == Outcome.DONE ? "said" : "problem",
        outcome == Outcome.DONE ? "administrators.ended" : problem(outcome));
    return LIST;
  }

  @GetMapping("/invitation")
  String invitation(Remit own, Model model) {
    return invitation("", RemitForm.empty(own), own, List.of(), model);
  }

  @PostMapping("/invitation")
  String invite(
      @AuthenticationPrincipal SignedIn who,
      Remit own,
      @RequestParam(defaultValue = "") String email,
      @RequestParam(defaultValue = "") String reach,
      @RequestParam(required = false) @Nullable Set<String> forces,
      @RequestParam(required = false) @Nullable Set<String> authorities,
      Model model,
      Locale locale,
      RedirectAttributes answer) {
    var address = email.strip();
    var form = RemitForm.typed(reach, forces, authorities);
    var problems = new ArrayList<Problem>();
    if (!MailAddress.isOne(address)) {
      problems.add(new Problem("email", "administrators.problem.email"));
    }
    problems.addAll(problems(form, own));
    if (problems.isEmpty()) {
      var remit = form.remit().orElseThrow();
      var outcome = administering.invite(who, address, remit, Language.of(locale));
      if (outcome == Outcome.DONE) {
        answer.addFlashAttribute("said", "administrators.invited");
        return LIST;
      }
      problems.add(new Problem(outcome == Outcome.BEYOND ? "reach" : "email", problem(outcome)));
    }
    return invitation(address, form, own, problems, model);
  }

  private String invitation(
      String email, RemitForm form, Remit own, List<Problem> problems, Model model) {
    model.addAttribute("email", email);
    model.addAttribute("areas", schools.areasOf(own));
    return form(form, own, problems, model, "access/administrator-invitation");
  }

  @GetMapping("/{accountId}/remit")
  String remit(
      @AuthenticationPrincipal SignedIn who,
      Remit own,
      @PathVariable String accountId,
      Model model) {
    var one = known(who, accountId);
    return remit(one, RemitForm.of(one.remit()), own, List.of(), model);
  }

  @PostMapping("/{accountId}/remit")
  String change(
      @AuthenticationPrincipal SignedIn who,
      Remit own,
      @PathVariable String accountId,
      @RequestParam(defaultValue = "") String reach,
      @RequestParam(required = false) @Nullable Set<String> forces,
      @RequestParam(required = false) @Nullable Set<String> authorities,
      Model model,
      RedirectAttributes answer) {
    var one = known(who, accountId);
    var form = RemitForm.typed(reach, forces, authorities);
    var problems = new ArrayList<>(problems(form, own));
    if (problems.isEmpty()) {
      var outcome = administering.change(who, accountId, form.remit().orElseThrow());
      if (outcome == Outcome.DONE) {
        answer.addFlashAttribute("said", "administrators.changed");
        return LIST;
      }
      problems.add(new Problem("reach", problem(outcome)));
    }
    return remit(one, form, own, problems, model);
  }

  private String remit(
      Administrator one, RemitForm form, Remit own, List<Problem> problems, Model model) {
    model.addAttribute("one", one);
    model.addAttribute("areas", schools.areasOf(own).with(one.remit()));
    return form(form, own, problems, model, "access/administrator-remit");
  }

  private static String form(
      RemitForm form, Remit own, List<Problem> problems, Model model, String page) {
    model.addAttribute("form", form);
    model.addAttribute("mayGiveAll", own.everything());
    model.addAttribute("problems", problems);
    return page;
  }

  private Administrator known(SignedIn who, String accountId) {
    return administering
        .find(who, accountId)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private List<Problem> problems(RemitForm form, Remit own) {
    var remit = form.remit();
    if (remit.isEmpty()) {
      return List.of(new Problem("reach", "administrators.problem.reach"));
    }
    return schools.includes(own, remit.get())
        ? List.of()
        : List.of(new Problem("reach", problem(Outcome.BEYOND)));
  }

  private static String problem(Outcome outcome) {
    return "administrators.problem." + outcome;
  }

  /// An administrator as the page shows one.
  ///
  /// @param areas what the forces and authorities are called that are looked after
  record Row(Administrator one, List<String> areas) {}
}
