package org.encompass.portal.access.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.encompass.portal.access.Account;
import org.encompass.portal.access.SettingUp;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/// The first page of setting up: a passkey, or a password.
@Component
class InvitationPage {
  private final SettingUp settingUp;

  InvitationPage(SettingUp settingUp) {
    this.settingUp = settingUp;
  }

  String show(Account account, Model model, HttpSession session) {
    model.addAttribute("userName", account.email());
    model.addAttribute("kind", account.kind().name());
    model.addAttribute("shortest", SettingUp.SHORTEST);
    PasskeyQuestions.ask(settingUp.askForPasskey(account), model, session);
    return "access/invitation";
  }

  static String gone(HttpServletResponse response) {
    response.setStatus(HttpStatus.GONE.value());
    return "access/invitation-gone";
  }
}
