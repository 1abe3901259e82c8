package org.encompass.portal.access.web;

import java.util.Locale;
import org.encompass.portal.access.AdministratorsLeaving;
import org.encompass.portal.access.SignedIn;
import org.encompass.portal.domain.Times;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Who administers, and ending the account of one who leaves.
@Controller
@RequestMapping("/administration/administrators")
class AdministratorsController {
  private final AdministratorsLeaving leaving;

  AdministratorsController(AdministratorsLeaving leaving) {
    this.leaving = leaving;
  }

  @GetMapping
  String show(
      @AuthenticationPrincipal SignedIn who,
      @RequestParam(defaultValue = "false") boolean ended,
      Model model,
      Locale locale) {
    model.addAttribute("ended", ended);
    return page(who, model, locale);
  }

  @PostMapping("/{id}/ending")
  String end(
      @AuthenticationPrincipal SignedIn who, @PathVariable String id, Model model, Locale locale) {
    return switch (leaving.end(who, id)) {
      case DONE -> "redirect:/administration/administrators?ended=true";
      case ONESELF -> problem("administrators.problem.oneself", who, model, locale);
      case GONE -> problem("administrators.problem.gone", who, model, locale);
    };
  }

  private String problem(String problem, SignedIn who, Model model, Locale locale) {
    model.addAttribute("problem", problem);
    return page(who, model, locale);
  }

  private String page(SignedIn who, Model model, Locale locale) {
    model.addAttribute("administrators", leaving.all());
    model.addAttribute("myself", who.accountId());
    model.addAttribute("times", new Times(locale));
    return "access/administrators";
  }
}
