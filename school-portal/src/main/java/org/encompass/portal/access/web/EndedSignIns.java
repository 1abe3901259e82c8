package org.encompass.portal.access.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.encompass.portal.access.AccountStore;
import org.encompass.portal.access.SchoolList;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/// Asks at every request whether the sign-in still counts. A suspended account's session ends
/// with its next request, on every instance, and does not come back when the account does. So does
/// the session of a key adult who stands on no school's list any more, and a page says why.
final class EndedSignIns extends OncePerRequestFilter {
  private static final Set<String> EVERYBODYS =
      Set.of("/style.css", "/favicon.svg", "/passkey.js", "/refresh.js");

  private final AccountStore accounts;
  private final SchoolList list;

  EndedSignIns(AccountStore accounts, SchoolList list) {
    this.accounts = accounts;
    this.list = list;
  }

  // A page's sheets and pictures say nothing of anybody: neither account nor list is asked.
  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    var path = request.getRequestURI();
    return EVERYBODYS.contains(path) || path.startsWith("/webjars/");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var who = SecurityContextHolder.getContext().getAuthentication();
    var signIn = who == null ? Optional.<Factors>empty() : Factors.of(who);
    if (signIn.filter(one -> !counts(one)).isPresent()) {
      end(request);
    } else if (signIn.filter(this::hasLeft).isPresent()) {
      end(request);
      response.sendRedirect("/signed-out?left");
      return;
    }
    chain.doFilter(request, response);
  }

  private boolean counts(Factors signIn) {
    return accounts.honours(signIn.person().accountId(), signIn.since());
  }

  private boolean hasLeft(Factors signIn) {
    return switch (signIn.person().kind()) {
      case KEY_ADULT -> list.placesOf(signIn.person().accountId()).isEmpty();
      case ADMINISTRATOR -> false;
    };
  }

  private static void end(HttpServletRequest request) {
    SecurityContextHolder.clearContext();
    var session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
  }
}
