package org.encompass.portal.access.web;

import static java.util.Objects.requireNonNull;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.encompass.portal.access.Account;
import org.encompass.portal.access.OneTimeLink;
import org.encompass.portal.access.SettingUp;
import org.encompass.portal.access.TotpFactor;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
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
  private final MessageSource words;

  InvitationController(SettingUp settingUp, MessageSource words) {
    this.settingUp = settingUp;
    this.words = words;
  }

  @GetMapping
  String password(@PathVariable String token, Model model, HttpServletResponse response) {
    var waiting = settingUp.waitingFor(new OneTimeLink(token));
    return waiting.map(account -> passwordPage(account, model)).orElseGet(() -> gone(response));
  }

  @PostMapping
  String choose(
      @PathVariable String token,
      @RequestParam(defaultValue = "") String password,
      @RequestParam(defaultValue = "") String passwordAgain,
      Model model,
      HttpSession session,
      HttpServletResponse response) {
    var waiting = settingUp.waitingFor(new OneTimeLink(token));
    if (waiting.isEmpty()) {
      return gone(response);
    }
    var problem = settingUp.problemOf(password, passwordAgain);
    if (problem.isPresent()) {
      model.addAttribute("problem", "invitation.problem." + problem.get());
      return passwordPage(waiting.get(), model);
    }
    settingUp.choosePassword(waiting.get(), password);
    SetUpSession.firstFactorGiven(session, waiting.get().accountId());
    return "redirect:/invitation/{token}/second-factor";
  }

  @GetMapping("/second-factor")
  String secondFactor(
      @PathVariable String token, Model model, HttpSession session, HttpServletResponse response) {
    var waiting = settingUp.waitingFor(new OneTimeLink(token));
    if (waiting.isEmpty()) {
      return gone(response);
    }
    return chosenHere(waiting, session)
        .map(account -> secondFactorPage(account, model))
        .orElse("redirect:/invitation/{token}");
  }

  @PostMapping("/second-factor")
  String confirm(
      @PathVariable String token,
      @RequestParam(defaultValue = "") String code,
      Model model,
      HttpSession session,
      HttpServletResponse response) {
    var waiting = settingUp.waitingFor(new OneTimeLink(token));
    if (waiting.isEmpty()) {
      return gone(response);
    }
    var account = chosenHere(waiting, session);
    if (account.isEmpty()) {
      return "redirect:/invitation/{token}";
    }
    if (!settingUp.confirm(account.get(), code)) {
      model.addAttribute("problem", "code.problem");
      return secondFactorPage(account.get(), model);
    }
    SetUpSession.done(session);
    return "redirect:/sign-in?ready";
  }

  private static Optional<Account> chosenHere(Optional<Account> waiting, HttpSession session) {
    return waiting.filter(account -> SetUpSession.isFor(session, account));
  }

  private static String passwordPage(Account account, Model model) {
    model.addAttribute("userName", account.email());
    model.addAttribute("shortest", SettingUp.SHORTEST);
    return "access/invitation";
  }

  private String secondFactorPage(Account account, Model model) {
    var secret = requireNonNull(account.totpSecret());
    var issuer = words.getMessage("layout.name", null, account.language().locale());
    model.addAttribute("secret", TotpFactor.base32(secret));
    model.addAttribute("picture", QrPicture.of(TotpFactor.uri(secret, issuer, account.email())));
    return "access/second-factor";
  }

  private static String gone(HttpServletResponse response) {
    response.setStatus(HttpStatus.GONE.value());
    return "access/invitation-gone";
  }
}
