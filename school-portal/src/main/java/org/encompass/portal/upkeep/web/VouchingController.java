package org.encompass.portal.upkeep.web;

import org.encompass.portal.access.SignedIn;
import org.encompass.portal.upkeep.Vouching;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// A colleague vouches for somebody who cannot sign in any more. The code is shown this once.
@Controller
class VouchingController {
  private final Vouching vouching;

  VouchingController(Vouching vouching) {
    this.vouching = vouching;
  }

  @PostMapping("/school/{urn}/people/{contactId}/recovery")
  String vouch(
      @AuthenticationPrincipal SignedIn who,
      @PathVariable String urn,
      @PathVariable String contactId,
      Model model) {
    var code = vouching.vouch(who, NotThere.key(urn), contactId).orElseThrow(NotThere::exception);
    model.addAttribute("code", code);
    model.addAttribute("urn", urn);
    return "upkeep/vouched";
  }
}
