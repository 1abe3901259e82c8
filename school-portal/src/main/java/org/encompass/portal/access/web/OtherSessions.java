package org.encompass.portal.access.web;

import jakarta.servlet.http.HttpSession;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/// A person's sessions elsewhere, on whichever instance: they end when her ways to sign in change,
/// so that no session outlives the factor that it came in by.
@Component
class OtherSessions {
  private final FindByIndexNameSessionRepository<? extends Session> sessions;

  OtherSessions(FindByIndexNameSessionRepository<? extends Session> sessions) {
    this.sessions = sessions;
  }

  /// Ends all of the account's but this one.
  void end(String accountId, HttpSession own) {
    sessions.findByPrincipalName(accountId).keySet().stream()
        .filter(id -> !id.equals(own.getId()))
        .forEach(sessions::deleteById);
  }
}
