package org.encompass.portal.upkeep.web;

import org.encompass.portal.access.Remit;
import org.encompass.portal.access.SignedIn;
import org.encompass.portal.school.Own;
import org.encompass.portal.upkeep.FilesAgain;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The administrators' way to let files say again what a school keeps itself: part by part,
/// each with what follows from it.
@Controller
class FilesAgainController {
  private final FilesAgain files;

  FilesAgainController(FilesAgain files) {
    this.files = files;
  }

  @GetMapping("/administration/schools/{urn}/heed-files")
  String ask(Remit remit, @PathVariable String urn, Model model) {
    model.addAttribute(
        "kept", files.keptBy(remit, NotThere.key(urn)).orElseThrow(NotThere::exception));
    return "upkeep/files";
  }

  @PostMapping("/administration/schools/{urn}/heed-files")
  String heed(
      @AuthenticationPrincipal SignedIn administrator,
      Remit remit,
      @PathVariable String urn,
      @RequestParam Own.Part part,
      RedirectAttributes answer) {
    if (!files.heed(administrator.accountId(), remit, NotThere.key(urn), part)) {
      throw NotThere.exception();
    }
    answer.addFlashAttribute("said", part.name());
    return "redirect:/administration/schools/{urn}/heed-files";
  }
}
