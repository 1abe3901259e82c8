package org.encompass.portal.access.web;

import jakarta.servlet.http.HttpSession;
import org.encompass.portal.access.OwnFactors;
import org.encompass.portal.access.Passkeys;
import org.encompass.portal.access.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The pages around signing in; what is typed there goes to Spring Security's filters.
@Controller
class SignInController {
  private final Passkeys passkeys;
  private final OwnFactors factors;

  SignInController(Passkeys passkeys, OwnFactors factors) {
    this.passkeys = passkeys;
    this.factors = factors;
  }

  /// The first step.
  ///
  /// @param failed present after a wrong password
  /// @param refused present after a passkey that was not taken
  /// @param several present after a name and a password that fit several accounts
  @GetMapping("/sign-in")
  String signIn(
      @RequestParam(required = false) @Nullable String failed,
      @RequestParam(required = false) @Nullable String refused,
      @RequestParam(required = false) @Nullable String several,
      @RequestParam(required = false) @Nullable String ready,
      Model model,
      HttpSession session) {
    model.addAttribute("failed", failed != null);
    model.addAttribute("refused", refused != null);
    model.addAttribute("several", several != null);
    model.addAttribute("ready", ready != null);
    PasskeyQuestions.ask(passkeys.askForAny(), model, session);
    return "access/sign-in";
  }

  /// The second step, by whatever the account has for it; also when it is asked for once more.
  @GetMapping("/sign-in/code")
  String code(
      @AuthenticationPrincipal SignedIn who,
      @RequestParam(required = false) @Nullable String failed,
      @RequestParam(required = false) @Nullable String refused,
      Model model,
      HttpSession session) {
    var ways = factors.ways(who.accountId());
    model.addAttribute("failed", failed != null);
    model.addAttribute("refused", refused != null);
    model.addAttribute("ways", ways);
    if (ways.passkeys() > 0) {
      PasskeyQuestions.ask(passkeys.askForOneOf(who.accountId()), model, session);
    }
    return "access/code";
  }

  @GetMapping("/signed-out")
  String signedOut() {
    return "access/signed-out";
  }
}
