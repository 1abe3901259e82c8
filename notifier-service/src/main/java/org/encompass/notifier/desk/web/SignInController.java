package org.encompass.notifier.desk.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.encompass.notifier.desk.DeskTask;
import org.encompass.notifier.desk.DeskUser;
import org.encompass.notifier.desk.SignIn;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class SignInController {
  private static final String HALF = "desk.half";

  private final SignIn signIn;
  private final SecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

  SignInController(SignIn signIn) {
    this.signIn = signIn;
  }

  @GetMapping("/desk/sign-in")
  String name(
      @RequestParam(name = "signed-out", required = false) @Nullable String signedOut,
      @RequestParam(required = false) @Nullable String again,
      Model model) {
    model.addAttribute("signedOut", signedOut != null);
    model.addAttribute("failed", again != null);
    return "desk/sign-in";
  }

  @PostMapping("/desk/sign-in")
  String password(
      @RequestParam(defaultValue = "") String username,
      @RequestParam(defaultValue = "") String password,
      HttpSession session) {
    session.setAttribute(HALF, signIn.password(username.strip(), password));
    return "redirect:/desk/sign-in/code";
  }

  @GetMapping("/desk/sign-in/code")
  String code(HttpSession session) {
    return session.getAttribute(HALF) == null ? "redirect:/desk/sign-in" : "desk/sign-in-code";
  }

  @PostMapping("/desk/sign-in/code")
  String code(
      @RequestParam(defaultValue = "") String code,
      HttpServletRequest request,
      HttpServletResponse response) {
    var session = request.getSession();
    var half = session.getAttribute(HALF);
    session.removeAttribute(HALF);
    var user =
        half instanceof SignIn.Half first ? signIn.code(first, code) : Optional.<DeskUser>empty();
    if (user.isEmpty()) {
      return "redirect:/desk/sign-in?again";
    }
    request.changeSessionId();
    enter(user.get(), request, response);
    return "redirect:/desk";
  }

  private void enter(DeskUser user, HttpServletRequest request, HttpServletResponse response) {
    var tasks = user.role().tasks().stream().map(DeskTask::name).toArray(String[]::new);
    var context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(
        UsernamePasswordAuthenticationToken.authenticated(
            user, null, AuthorityUtils.createAuthorityList(tasks)));
    SecurityContextHolder.setContext(context);
    contexts.saveContext(context, request, response);
  }
}
