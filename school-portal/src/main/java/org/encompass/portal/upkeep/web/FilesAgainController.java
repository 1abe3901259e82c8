package org.encompass.portal.upkeep.web;

import org.encompass.portal.access.SignedIn;
import org.encompass.portal.upkeep.FilesAgain;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The administrators' way to take a school's own word back.
@Controller
class FilesAgainController {
  private final FilesAgain files;

  FilesAgainController(FilesAgain files) {
    this.files = files;
  }

  @PostMapping("/administration/schools/{urn}/heed-files")
  String heed(
      @AuthenticationPrincipal SignedIn administrator,
      @PathVariable String urn,
      RedirectAttributes answer) {
    if (!files.heed(administrator.accountId(), NotThere.key(urn))) {
      throw NotThere.exception();
    }
    answer.addFlashAttribute("heeded", true);
    return "redirect:/administration";
  }
}
