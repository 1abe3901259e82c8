package org.encompass.portal.access;

import java.time.Clock;
import java.util.Collection;
import java.util.Set;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The accounts as other steps keep them.
@Service
class AccountBook implements Accounts {
  private final AccountStore store;
  private final Clock wall;

  AccountBook(AccountStore store, @Qualifier("wall") Clock wall) {
    this.store = store;
    this.wall = wall;
  }

  @Override
  @Transactional
  public void register(Collection<Person> people) {
    store.save(people, wall.instant());
  }

  @Override
  @Transactional
  public Set<String> move(Collection<Person> people) {
    return store.move(people, wall.instant());
  }
}
