package org.encompass.portal.access.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.encompass.portal.access.AccountStore;
import org.encompass.portal.access.SchoolList;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/// Asks at every request whether the sign-in still counts. A suspended account's session ends
/// with its next request, on every instance, and does not come back when the account does. So does
/// the session of a key adult who stands on no school's list any more.
final class EndedSignIns extends OncePerRequestFilter {
  private final AccountStore accounts;
  private final SchoolList list;

  EndedSignIns(AccountStore accounts, SchoolList list) {
    this.accounts = accounts;
    this.list = list;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var who = SecurityContextHolder.getContext().getAuthentication();
    if (who != null && Factors.of(who).filter(this::isEnded).isPresent()) {
      SecurityContextHolder.clearContext();
      var session = request.getSession(false);
      if (session != null) {
        session.invalidate();
      }
    }
    chain.doFilter(request, response);
  }

  private boolean isEnded(Factors signIn) {
    var id = signIn.person().accountId();
    if (!accounts.honours(id, signIn.since())) {
      return true;
    }
    return switch (signIn.person().kind()) {
      case KEY_ADULT -> list.placesOf(id).isEmpty();
      case ADMINISTRATOR -> false;
    };
  }
}
