package org.encompass.notifier.desk.web;

import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.encompass.notifier.desk.DeskAccount;
import org.encompass.notifier.desk.DeskAccounts;
import org.encompass.notifier.desk.DeskRole;
import org.encompass.notifier.desk.DeskUser;
import org.encompass.notifier.desk.Invitations;
import org.encompass.notifier.desk.Words;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// A supervisor looks after accounts whose forces all lie within their own, and makes no others.
@Controller
class AccountsController {
  private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}._@-]{2,60}");
  private static final Pattern FORCE = Pattern.compile("\\*|[EW]\\d{8}");

  /// An account in words.
  record Line(
      UUID id,
      String name,
      String role,
      String forces,
      String state,
      boolean invited,
      boolean closed) {
    static Line of(DeskAccount account) {
      return new Line(
          account.accountId(),
          account.name(),
          account.role().title(),
          account.forces().contains("*") ? "all" : String.join(", ", account.forces()),
          Words.plain(account.state().name()),
          account.state() == DeskAccount.State.INVITED,
          account.state() == DeskAccount.State.CLOSED);
    }
  }

  private final DeskAccounts accounts;
  private final Invitations invitations;

  AccountsController(DeskAccounts accounts, Invitations invitations) {
    this.accounts = accounts;
    this.invitations = invitations;
  }

  @GetMapping("/desk/accounts")
  String list(@AuthenticationPrincipal DeskUser user, Model model) {
    show(user, model);
    return "desk/accounts";
  }

  @PostMapping("/desk/accounts")
  String invite(
      @AuthenticationPrincipal DeskUser user,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String role,
      @RequestParam(defaultValue = "") List<String> force,
      Model model) {
    var forces = force.stream().map(String::strip).filter(f -> !f.isEmpty()).distinct().toList();
    var chosen = Choice.of(DeskRole.class, role);
    if (!NAME.matcher(name.strip()).matches()
        || chosen.isEmpty()
        || forces.isEmpty()
        || !forces.stream().allMatch(f -> FORCE.matcher(f).matches())) {
      model.addAttribute("problem", "A name, a role and at least one force code (or *) are needed");
    } else if (!user.scope().coversAll(forces)) {
      throw new AccessDeniedException("a force outside the supervisor's own");
    } else {
      var link = invitations.invite(name.strip(), chosen.get(), forces);
      link.ifPresentOrElse(
          l -> model.addAttribute("link", l.toString()),
          () -> model.addAttribute("problem", "This name is taken"));
    }
    show(user, model);
    return "desk/accounts";
  }

  @PostMapping("/desk/accounts/{id}/invitation")
  String again(@AuthenticationPrincipal DeskUser user, @PathVariable UUID id, Model model) {
    mustLookAfter(user, id);
    invitations.again(id).ifPresent(link -> model.addAttribute("link", link.toString()));
    show(user, model);
    return "desk/accounts";
  }

  @PostMapping("/desk/accounts/{id}/close")
  String close(@AuthenticationPrincipal DeskUser user, @PathVariable UUID id) {
    mustLookAfter(user, id);
    if (!user.accountId().equals(id)) {
      accounts.close(id);
    }
    return "redirect:/desk/accounts";
  }

  private void mustLookAfter(DeskUser user, UUID id) {
    if (accounts.find(id).filter(account -> looksAfter(user, account)).isEmpty()) {
      throw new NotHere();
    }
  }

  private static boolean looksAfter(DeskUser user, DeskAccount account) {
    return user.scope().coversAll(account.forces());
  }

  private void show(DeskUser user, Model model) {
    model.addAttribute(
        "accounts",
        accounts.all().stream()
            .filter(account -> looksAfter(user, account))
            .map(Line::of)
            .toList());
    model.addAttribute("roles", List.of(DeskRole.values()));
  }
}
