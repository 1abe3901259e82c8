package org.encompass.portal.access.web;

import static java.util.Objects.requireNonNull;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.encompass.portal.access.Account;
import org.encompass.portal.access.OneTimeLink;
import org.encompass.portal.access.SettingUp;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Setting up an account from a one-time link. The second factor's secret is shown only in the
/// session that has just chosen the password.
@Controller
@RequestMapping("/invitation/{token}")
class InvitationController {
  private final SettingUp settingUp;
  private final InvitationPage page;
  private final AppPage app;
  private final DeviceCookie device;

  InvitationController(SettingUp settingUp, InvitationPage page, AppPage app, DeviceCookie device) {
    this.settingUp = settingUp;
    this.page = page;
    this.app = app;
    this.device = device;
  }

  @GetMapping
  String first(
      @PathVariable String token, Model model, HttpSession session, HttpServletResponse response) {
    return settingUp
        .waitingFor(new OneTimeLink(token))
        .map(account -> page.show(account, model, session))
        .orElseGet(() -> InvitationPage.gone(response));
  }

  @PostMapping
  String choose(
      @PathVariable String token,
      @RequestParam(defaultValue = "") String password,
      @RequestParam(defaultValue = "") String passwordAgain,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response) {
    var session = request.getSession();
    var waiting = settingUp.waitingFor(new OneTimeLink(token));
    if (waiting.isEmpty()) {
      return InvitationPage.gone(response);
    }
    var problem = settingUp.problemOf(password, passwordAgain);
    if (problem.isPresent()) {
      model.addAttribute("problem", "invitation.problem." + problem.get());
      return page.show(waiting.get(), model, session);
    }
    settingUp.choosePassword(waiting.get(), password);
    request.changeSessionId();
    SetUpSession.firstFactorGiven(request.getSession(), waiting.get().accountId());
    return "redirect:/invitation/{token}/second-factor";
  }

  @PostMapping("/passkey")
  String passkey(
      @PathVariable String token,
      @RequestParam(defaultValue = "") String label,
      @RequestParam(name = PasskeyQuestions.ANSWER, defaultValue = "") String answer,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response) {
    var session = request.getSession();
    var challenge = PasskeyQuestions.takeChallenge(session);
    var waiting = settingUp.waitingFor(new OneTimeLink(token));
    if (waiting.isEmpty()) {
      return InvitationPage.gone(response);
    }
    var account = waiting.get();
    var problem = AccountController.labelProblem(label);
    if (problem == null
        && challenge
            .filter(one -> settingUp.confirmPasskey(account, label.strip(), one, answer))
            .isPresent()) {
      return ready(account, request, response);
    }
    model.addAttribute("passkeyProblem", problem == null ? "passkey.problem" : problem);
    model.addAttribute("label", label);
    return page.show(account, model, session);
  }

  @GetMapping("/second-factor")
  String secondFactor(
      @PathVariable String token, Model model, HttpSession session, HttpServletResponse response) {
    var waiting = settingUp.waitingFor(new OneTimeLink(token));
    if (waiting.isEmpty()) {
      return InvitationPage.gone(response);
    }
    return chosenHere(waiting, session)
        .map(account -> app.show(account, requireNonNull(account.totpSecret()), model))
        .orElse("redirect:/invitation/{token}");
  }

  @PostMapping("/second-factor")
  String confirm(
      @PathVariable String token,
      @RequestParam(defaultValue = "") String code,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response) {
    var waiting = settingUp.waitingFor(new OneTimeLink(token));
    if (waiting.isEmpty()) {
      return InvitationPage.gone(response);
    }
    var account = chosenHere(waiting, request.getSession());
    if (account.isEmpty()) {
      return "redirect:/invitation/{token}";
    }
    if (!settingUp.confirm(account.get(), code)) {
      model.addAttribute("problem", "code.problem");
      return app.show(account.get(), requireNonNull(account.get().totpSecret()), model);
    }
    return ready(account.get(), request, response);
  }

  private String ready(Account account, HttpServletRequest request, HttpServletResponse response) {
    SetUpSession.done(request.getSession());
    device.usedBy(account.accountId(), request, response);
    return "redirect:/sign-in?ready";
  }

  private static Optional<Account> chosenHere(Optional<Account> waiting, HttpSession session) {
    return waiting.filter(account -> SetUpSession.isFor(session, account));
  }
}
