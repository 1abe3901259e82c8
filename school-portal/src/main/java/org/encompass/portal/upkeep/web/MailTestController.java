package org.encompass.portal.upkeep.web;

import org.encompass.portal.access.SignedIn;
import org.encompass.portal.upkeep.MailTest;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Sends a person a test notification and takes the word that it arrived.
@Controller
class MailTestController {
  private final MailTest test;

  MailTestController(MailTest test) {
    this.test = test;
  }

  @PostMapping("/school/test-mail")
  String send(@AuthenticationPrincipal SignedIn who, RedirectAttributes answer) {
    test.send(who.accountId());
    answer.addFlashAttribute("said", "testSent");
    return "redirect:/school";
  }

  @GetMapping("/school/test-mail/{token}")
  String ask(@AuthenticationPrincipal SignedIn who, @PathVariable String token, Model model) {
    model.addAttribute("newest", test.isNewest(who.accountId(), token));
    return "upkeep/test-mail";
  }

  @PostMapping("/school/test-mail/{token}")
  String confirm(
      @AuthenticationPrincipal SignedIn who,
      @PathVariable String token,
      Model model,
      RedirectAttributes answer) {
    if (!test.confirm(who.accountId(), token)) {
      model.addAttribute("newest", false);
      return "upkeep/test-mail";
    }
    answer.addFlashAttribute("said", "tested");
    return "redirect:/school";
  }
}
