package org.encompass.portal.access.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.encompass.portal.access.AccountStore;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/// Asks at every request whether the sign-in still counts. A suspended account's session ends
/// with its next request, on every instance, and does not come back when the account does.
final class EndedSignIns extends OncePerRequestFilter {
  private final AccountStore accounts;

  EndedSignIns(AccountStore accounts) {
    this.accounts = accounts;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var who = SecurityContextHolder.getContext().getAuthentication();
    var ended =
        who != null
            && Factors.of(who)
                .filter(one -> !accounts.honours(one.person().accountId(), one.since()))
                .isPresent();
    if (ended) {
      SecurityContextHolder.clearContext();
      var session = request.getSession(false);
      if (session != null) {
        session.invalidate();
      }
    }
    chain.doFilter(request, response);
  }
}
