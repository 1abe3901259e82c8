package org.encompass.portal.school.web;

import java.util.List;
import org.encompass.portal.access.Remit;
import org.encompass.portal.school.Inviting;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Administrators invite people of their schools' lists.
@Controller
class InvitationsController {
  private final Inviting inviting;

  InvitationsController(Inviting inviting) {
    this.inviting = inviting;
  }

  @PostMapping("/administration/invitations")
  String invite(
      Remit remit,
      @RequestParam(defaultValue = "") List<String> contactId,
      @RequestParam(required = false) @Nullable String urn,
      @RequestParam(defaultValue = "false") boolean all,
      RedirectAttributes answer) {
    answer.addFlashAttribute("invited", inviting.invite(remit, contactId, urn, all));
    return "redirect:/administration";
  }
}
