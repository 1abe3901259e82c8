package org.encompass.notifier.desk.web;

import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.encompass.notifier.desk.Invitations;
import org.encompass.notifier.desk.Passwords;
import org.encompass.notifier.desk.SecondFactor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class InvitationController {
  private static final String CHOSEN = "desk.chosen";

  /// What the new owner has chosen so far; nothing is kept until the second factor works.
  private record Chosen(String token, String passwordHash, byte[] secret) implements Serializable {}

  private final Invitations invitations;

  InvitationController(Invitations invitations) {
    this.invitations = invitations;
  }

  @GetMapping("/desk/invitation/{token}")
  String password(@PathVariable String token, Model model) {
    var account = invitations.find(token);
    if (account.isEmpty()) {
      return "desk/invitation-over";
    }
    model.addAttribute("name", account.get().name());
    return "desk/invitation";
  }

  @PostMapping("/desk/invitation/{token}")
  String password(
      @PathVariable String token,
      @RequestParam(defaultValue = "") String password,
      @RequestParam(defaultValue = "") String passwordAgain,
      HttpSession session,
      Model model) {
    var account = invitations.find(token);
    if (account.isEmpty()) {
      return "desk/invitation-over";
    }
    if (!Passwords.goodEnough(password) || !password.equals(passwordAgain)) {
      model.addAttribute("name", account.get().name());
      model.addAttribute(
          "problem",
          password.equals(passwordAgain)
              ? "The password must have 12 to 72 characters"
              : "The two passwords are not the same");
      return "desk/invitation";
    }
    var hash = invitations.hashPassword(password);
    session.setAttribute(CHOSEN, new Chosen(token, hash, SecondFactor.newSecret()));
    return "redirect:/desk/invitation/{token}/second-factor";
  }

  @GetMapping("/desk/invitation/{token}/second-factor")
  String secondFactor(@PathVariable String token, HttpSession session, Model model) {
    if (!(session.getAttribute(CHOSEN) instanceof Chosen chosen)
        || !chosen.token().equals(token)
        || invitations.find(token).isEmpty()) {
      return "redirect:/desk/invitation/{token}";
    }
    show(chosen, token, model);
    return "desk/second-factor";
  }

  @PostMapping("/desk/invitation/{token}/second-factor")
  String secondFactor(
      @PathVariable String token,
      @RequestParam(defaultValue = "") String code,
      HttpSession session,
      Model model) {
    if (!(session.getAttribute(CHOSEN) instanceof Chosen chosen) || !chosen.token().equals(token)) {
      return "redirect:/desk/invitation/{token}";
    }
    if (invitations.accept(token, chosen.passwordHash(), chosen.secret(), code)) {
      session.invalidate();
      return "redirect:/desk/sign-in";
    }
    show(chosen, token, model);
    model.addAttribute("problem", "The code is not right. Type the one your app shows now");
    return "desk/second-factor";
  }

  private void show(Chosen chosen, String token, Model model) {
    var secret = SecondFactor.base32(chosen.secret());
    var name = invitations.find(token).map(account -> account.name()).orElse("");
    var label = URLEncoder.encode("Duty desk:" + name, StandardCharsets.UTF_8).replace("+", "%20");
    model.addAttribute("secret", secret);
    model.addAttribute(
        "code", QrCode.of("otpauth://totp/" + label + "?secret=" + secret + "&issuer=Duty%20desk"));
  }
}
