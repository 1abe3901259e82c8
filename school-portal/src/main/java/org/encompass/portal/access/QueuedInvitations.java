package org.encompass.portal.access;

import java.time.Clock;
import java.util.Collection;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Invites by queueing: an import never waits for the mail server.
@Service
class QueuedInvitations implements Invitations {
  private final AccountStore accounts;
  private final AccountMails mails;
  private final Clock wall;

  QueuedInvitations(AccountStore accounts, AccountMails mails, @Qualifier("wall") Clock wall) {
    this.accounts = accounts;
    this.mails = mails;
    this.wall = wall;
  }

  @Override
  @Transactional
  public int invite(Collection<String> contactIds) {
    return mails.add(AccountMails.Kind.INVITATION, accounts.neverSetUp(contactIds), wall.instant());
  }

  @Override
  @Transactional
  public void tellOfNewcomer(Collection<String> contactIds) {
    mails.add(AccountMails.Kind.NEWCOMER, contactIds, wall.instant());
  }
}
