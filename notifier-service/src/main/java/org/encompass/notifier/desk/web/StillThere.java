package org.encompass.notifier.desk.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/// A session ends when nobody has done anything in it for as long as it may be idle. The board
/// fetches itself every few seconds, which would keep it open for ever: it says in a header when
/// nobody touched it since the last time, and such a request does not count. No bean: Boot would
/// put it before every request, not the desk's only.
class StillThere extends OncePerRequestFilter {
  static final String HEADER = "Desk-Refresh";
  static final String UNTOUCHED = "untouched";
  private static final String SINCE = StillThere.class.getName();

  private final Clock wall;

  StillThere(Clock wall) {
    this.wall = wall;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var session = request.getSession(false);
    if (session != null) {
      if (!UNTOUCHED.equals(request.getHeader(HEADER))) {
        session.setAttribute(SINCE, wall.instant());
      } else if (idle(session)) {
        session.invalidate();
        SecurityContextHolder.clearContext();
      }
    }
    chain.doFilter(request, response);
  }

  private boolean idle(HttpSession session) {
    return !(session.getAttribute(SINCE) instanceof Instant since)
        || !wall.instant().isBefore(since.plusSeconds(session.getMaxInactiveInterval()));
  }
}
