package org.encompass.portal.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.encompass.portal.access.OneTimeLink;
import org.encompass.portal.access.Recovery;
import org.encompass.portal.access.SettingUp;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Where somebody who is let in again gives the code that a colleague handed over.
@Controller
@RequestMapping("/invitation/{token}/colleague")
class ColleagueCodeController {
  private final SettingUp settingUp;
  private final Recovery recovery;

  ColleagueCodeController(SettingUp settingUp, Recovery recovery) {
    this.settingUp = settingUp;
    this.recovery = recovery;
  }

  @GetMapping
  String ask(@PathVariable String token, HttpServletResponse response) {
    return settingUp.waitingFor(new OneTimeLink(token)).isPresent()
        ? "access/colleague-code"
        : InvitationPage.gone(response);
  }

  @PostMapping
  String take(
      @PathVariable String token,
      @RequestParam(defaultValue = "") String code,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response) {
    var waiting = settingUp.waitingFor(new OneTimeLink(token));
    if (waiting.isEmpty()) {
      return InvitationPage.gone(response);
    }
    var opened = recovery.openedBy(waiting.get(), code);
    if (opened.isEmpty()) {
      model.addAttribute("problem", "colleague.problem");
      return "access/colleague-code";
    }
    request.changeSessionId();
    RecoveryGate.open(opened.get(), request.getSession());
    return "redirect:/invitation/{token}";
  }
}
