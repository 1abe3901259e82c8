package org.encompass.portal.access.web;

import jakarta.servlet.http.HttpSession;
import org.encompass.portal.access.Account;

/// Remembers in a session for whose account the first factor was given in it. Only there may the
/// second factor of an invitation be seen and set up.
public final class SetUpSession {
  private static final String GIVEN = SetUpSession.class.getName() + ".given";

  private SetUpSession() {}

  /// A password was chosen, or another service has said who the person is.
  public static void firstFactorGiven(HttpSession session, String accountId) {
    session.setAttribute(GIVEN, accountId);
  }

  static boolean isFor(HttpSession session, Account account) {
    return account.accountId().equals(session.getAttribute(GIVEN));
  }

  static void done(HttpSession session) {
    session.removeAttribute(GIVEN);
  }
}
