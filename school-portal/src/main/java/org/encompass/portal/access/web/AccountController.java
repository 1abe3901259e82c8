package org.encompass.portal.access.web;

import jakarta.servlet.http.HttpSession;
import java.util.UUID;
import org.encompass.portal.access.Account;
import org.encompass.portal.access.AccountStore;
import org.encompass.portal.access.OwnFactors;
import org.encompass.portal.access.OwnFactors.Removal;
import org.encompass.portal.access.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// A person's own ways to sign in.
@Controller
@RequestMapping("/account")
class AccountController {
  private static final int LONGEST_LABEL = 60;

  private final OwnFactors factors;
  private final AccountStore accounts;
  private final AppPage app;
  private final OtherSessions others;

  AccountController(OwnFactors factors, AccountStore accounts, AppPage app, OtherSessions others) {
    this.factors = factors;
    this.accounts = accounts;
    this.app = app;
    this.others = others;
  }

  /// @param done what was just changed, as the last part of a message's key
  @GetMapping
  String show(
      @AuthenticationPrincipal SignedIn who,
      @RequestParam(required = false) @Nullable String done,
      Model model,
      HttpSession session) {
    model.addAttribute("done", Done.of(done));
    return page(who, "", model, session);
  }

  @PostMapping("/passkeys")
  String addPasskey(
      @AuthenticationPrincipal SignedIn who,
      @RequestParam(defaultValue = "") String label,
      @RequestParam(name = PasskeyQuestions.ANSWER, defaultValue = "") String answer,
      Model model,
      HttpSession session) {
    var challenge = PasskeyQuestions.takeChallenge(session);
    var problem = labelProblem(label);
    if (problem == null
        && challenge
            .filter(one -> factors.addPasskey(account(who), label.strip(), one, answer))
            .isPresent()) {
      return changed(Done.PASSKEY_ADDED, who, session);
    }
    model.addAttribute("problem", problem == null ? "passkey.problem" : problem);
    return page(who, label, model, session);
  }

  static @Nullable String labelProblem(String label) {
    if (label.isBlank()) {
      return "passkey.problem.label";
    }
    return label.length() > LONGEST_LABEL ? "passkey.problem.labelLong" : null;
  }

  @PostMapping("/passkeys/{id}/removal")
  String removePasskey(
      @AuthenticationPrincipal SignedIn who,
      @PathVariable UUID id,
      Model model,
      HttpSession session) {
    return removed(
        factors.removePasskey(who.accountId(), id), Done.PASSKEY_REMOVED, who, model, session);
  }

  @PostMapping("/app/removal")
  String removeApp(@AuthenticationPrincipal SignedIn who, Model model, HttpSession session) {
    return removed(factors.removeApp(who.accountId()), Done.APP_REMOVED, who, model, session);
  }

  private String removed(
      Removal removal, Done done, SignedIn who, Model model, HttpSession session) {
    return switch (removal) {
      case DONE -> changed(done, who, session);
      case GONE -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
      case NEEDED -> {
        model.addAttribute("problem", "account.problem.needed");
        yield page(who, "", model, session);
      }
    };
  }

  private String changed(Done done, SignedIn who, HttpSession session) {
    others.end(who.accountId(), session);
    return "redirect:/account?done=" + done;
  }

  @PostMapping("/app/new")
  String startApp(@AuthenticationPrincipal SignedIn who) {
    factors.startApp(who.accountId());
    return "redirect:/account/app";
  }

  @GetMapping("/app")
  String showApp(@AuthenticationPrincipal SignedIn who, Model model) {
    return factors
        .offeredApp(who.accountId())
        .map(secret -> app.show(account(who), secret, model))
        .orElse("redirect:/account");
  }

  @PostMapping("/app")
  String confirmApp(
      @AuthenticationPrincipal SignedIn who,
      @RequestParam(defaultValue = "") String code,
      Model model,
      HttpSession session) {
    if (factors.confirmApp(who.accountId(), code)) {
      return changed(Done.APP_CHANGED, who, session);
    }
    model.addAttribute("problem", "code.problem");
    return showApp(who, model);
  }

  private String page(SignedIn who, String label, Model model, HttpSession session) {
    model.addAttribute("label", label);
    model.addAttribute("ways", factors.ways(who.accountId()));
    model.addAttribute("passkeys", factors.passkeys(who.accountId()));
    PasskeyQuestions.ask(factors.askForPasskey(account(who)), model, session);
    return "access/account";
  }

  private Account account(SignedIn who) {
    return accounts.find(who.accountId()).orElseThrow();
  }

  /// What the page says was done.
  enum Done {
    PASSKEY_ADDED,
    PASSKEY_REMOVED,
    APP_CHANGED,
    APP_REMOVED;

    static @Nullable Done of(@Nullable String name) {
      for (var one : values()) {
        if (one.name().equals(name)) {
          return one;
        }
      }
      return null;
    }
  }
}
