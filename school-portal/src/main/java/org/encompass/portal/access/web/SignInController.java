package org.encompass.portal.access.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The pages around signing in; what is typed there goes to Spring Security's filters.
@Controller
class SignInController {
  @GetMapping("/sign-in")
  String password(
      @RequestParam(required = false) String failed,
      @RequestParam(required = false) String ready,
      Model model) {
    model.addAttribute("failed", failed != null);
    model.addAttribute("ready", ready != null);
    return "access/sign-in";
  }

  @GetMapping("/sign-in/code")
  String code(@RequestParam(required = false) String failed, Model model) {
    model.addAttribute("failed", failed != null);
    return "access/code";
  }

  @GetMapping("/signed-out")
  String signedOut() {
    return "access/signed-out";
  }
}
