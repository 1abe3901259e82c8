package org.encompass.portal.access;

import java.time.Clock;
import java.util.List;
import org.encompass.portal.access.AdministratorRegister.Administrator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Ends the account of an administrator who leaves. No list says who administers, so another
/// administrator does. Nobody ends their own: so the last one always stays.
@Service
public class AdministratorsLeaving {
  private static final Logger log = LoggerFactory.getLogger(AdministratorsLeaving.class);

  private final AdministratorRegister register;
  private final AccountStore accounts;
  private final Recoveries recoveries;
  private final Clock wall;

  AdministratorsLeaving(
      AdministratorRegister register,
      AccountStore accounts,
      Recoveries recoveries,
      @Qualifier("wall") Clock wall) {
    this.register = register;
    this.accounts = accounts;
    this.recoveries = recoveries;
    this.wall = wall;
  }

  /// Those who can sign in.
  @Transactional(readOnly = true)
  public List<Administrator> all() {
    return register.all();
  }

  /// What became of an attempt.
  public enum Ending {
    DONE,
    /// Another administrator has to do that.
    ONESELF,
    /// No such administrator can sign in, or whoever asks cannot any more.
    GONE
  }

  /// Ends another one's account, with every session and whatever waits to let the person in again.
  @Transactional
  public Ending end(SignedIn who, String accountId) {
    if (who.accountId().equals(accountId)) {
      return Ending.ONESELF;
    }
    // Locked: two who end each other at once would leave nobody.
    if (!register.lock().containsAll(List.of(who.accountId(), accountId))) {
      return Ending.GONE;
    }
    var now = wall.instant();
    accounts.suspend(List.of(accountId));
    recoveries.endAll(accountId, now);
    register.noteEnding(accountId, who.accountId(), now);
    log.info("administrator {} ended by {}", accountId, who.accountId());
    return Ending.DONE;
  }
}
