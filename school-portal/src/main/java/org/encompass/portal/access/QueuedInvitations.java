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
  private final InvitationQueue queue;
  private final Clock wall;

  QueuedInvitations(AccountStore accounts, InvitationQueue queue, @Qualifier("wall") Clock wall) {
    this.accounts = accounts;
    this.queue = queue;
    this.wall = wall;
  }

  @Override
  @Transactional
  public int invite(Collection<String> contactIds) {
    return queue.add(contactIds, wall.instant());
  }

  @Override
  @Transactional
  public int inviteAgain(Collection<String> contactIds) {
    accounts.suspend(contactIds);
    return invite(contactIds);
  }
}
