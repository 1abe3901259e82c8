package org.encompass.portal.access;

import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Tells people by mail when their account is used from a browser it was not used from before. The
/// mail says nothing else.
@Service
public class KnownDevices {
  private final DeviceStore store;
  private final AccountMails mails;
  private final PeopleAccounts people;
  private final Clock wall;

  KnownDevices(
      DeviceStore store, AccountMails mails, PeopleAccounts people, @Qualifier("wall") Clock wall) {
    this.store = store;
    this.mails = mails;
    this.people = people;
    this.wall = wall;
  }

  /// Notes that somebody has signed in, or has set the account up, in the browser that carries this
  /// mark. The account's first browser is no news to anybody.
  @Transactional
  public void usedFrom(String accountId, RandomToken mark) {
    people.arrived(accountId);
    var now = wall.instant();
    var before = store.note(accountId, mark.hash(), now);
    if (before == DeviceStore.Seen.OTHERS_ONLY) {
      mails.add(AccountMails.Kind.NEW_DEVICE, List.of(accountId), now);
    }
  }
}
