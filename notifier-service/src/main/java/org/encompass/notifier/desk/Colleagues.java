package org.encompass.notifier.desk;

import org.springframework.stereotype.Component;

/// Who did something, as colleagues say it. Public for this module's own sub-packages.
@Component
public class Colleagues {
  private final DeskAccounts accounts;

  Colleagues(DeskAccounts accounts) {
    this.accounts = accounts;
  }

  /// The user name of somebody at the desk; "the software" where a ledger entry names no person.
  public String name(String actor) {
    return DeskUser.account(actor)
        .map(id -> accounts.find(id).map(DeskAccount::name).orElse("somebody"))
        .orElse("the software");
  }
}
