package org.encompass.portal.reachability.web;

import org.encompass.portal.access.Remit;
import org.encompass.portal.access.SignedIn;
import org.encompass.portal.domain.SchoolKey;
import org.encompass.portal.reachability.SchoolSheet;
import org.encompass.portal.reachability.SchoolSheets;
import org.encompass.portal.reachability.TestRounds;
import org.encompass.schemas.PoliceForces;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// A school's page for administrators.
@Controller
@RequestMapping("/administration/schools/{urn}")
class SchoolSheetController {
  private final SchoolSheets sheets;
  private final TestRounds tests;

  SchoolSheetController(SchoolSheets sheets, TestRounds tests) {
    this.sheets = sheets;
    this.tests = tests;
  }

  @GetMapping
  String show(@PathVariable String urn, Remit remit, Model model) {
    model.addAttribute("sheet", sheet(urn, remit));
    model.addAttribute("forces", PoliceForces.ALL);
    return "reachability/school";
  }

  @PostMapping("/tests")
  String test(
      @AuthenticationPrincipal SignedIn who,
      @PathVariable String urn,
      Remit remit,
      RedirectAttributes answer) {
    var school = new SchoolKey(sheet(urn, remit).listing().urn());
    answer.addFlashAttribute("asked", tests.toSchool(who.accountId(), school));
    return "redirect:/administration/schools/{urn}";
  }

  // What does not exist and what another administrator looks after is one and the same.
  private SchoolSheet sheet(String urn, Remit remit) {
    return SchoolKey.parse(urn)
        .flatMap(school -> sheets.of(school, remit))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
