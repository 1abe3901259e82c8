package org.encompass.notifier.desk;

import java.time.Instant;
import org.encompass.notifier.matching.Reviewers;
import org.springframework.stereotype.Component;

/// Since when somebody has had an account: nobody makes themselves a second person for a case.
@Component
class AccountAges implements Reviewers {
  private final DeskAccounts accounts;

  AccountAges(DeskAccounts accounts) {
    this.accounts = accounts;
  }

  @Override
  public boolean known(String actor, Instant at) {
    return DeskUser.account(actor)
        .flatMap(accounts::find)
        .filter(account -> !account.createdAt().isAfter(at))
        .isPresent();
  }
}
