package org.encompass.notifier.desk.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.encompass.notifier.desk.DeskAccount;
import org.encompass.notifier.desk.DeskAccounts;
import org.encompass.notifier.desk.DeskSettings;
import org.encompass.notifier.desk.DeskUser;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/// Looks at every request whether the account may still be here: not closed, not changed,
/// signed in less than a shift ago. An account that is closed is out at its next click. No
/// bean: Boot would put it before every request, not the desk's only.
class StillAllowed extends OncePerRequestFilter {
  private final DeskAccounts accounts;
  private final DeskSettings settings;
  private final Clock wall;

  StillAllowed(DeskAccounts accounts, DeskSettings settings, Clock wall) {
    this.accounts = accounts;
    this.settings = settings;
    this.wall = wall;
  }

  /// What is the same for everybody needs no look at an account, and no database.
  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    var path = request.getRequestURI();
    return path.startsWith("/webjars/")
        || path.equals("/desk/desk.css")
        || path.equals("/desk/board.js");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var authentication = SecurityContextHolder.getContext().getAuthentication();
    if (authentication != null
        && authentication.getPrincipal() instanceof DeskUser user
        && !allowed(user)) {
      var session = request.getSession(false);
      if (session != null) {
        session.invalidate();
      }
      SecurityContextHolder.clearContext();
    }
    chain.doFilter(request, response);
  }

  private boolean allowed(DeskUser user) {
    return wall.instant().isBefore(user.signedInAt().plus(settings.sessionLifetime()))
        && accounts
            .find(user.accountId())
            .filter(a -> a.state() == DeskAccount.State.ACTIVE)
            .filter(a -> a.role() == user.role() && a.forces().equals(user.forces()))
            .isPresent();
  }
}
