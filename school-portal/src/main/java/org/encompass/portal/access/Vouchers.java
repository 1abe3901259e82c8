package org.encompass.portal.access;

import java.time.Clock;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.encompass.portal.domain.SchoolKey;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/// Who may vouch for whom: people who have stood on one school's list together for some time.
/// Whoever keeps a list cannot put a stranger on it and vouch for them the same day.
@Component
class Vouchers {
  private final SchoolList lists;
  private final AccountStore accounts;
  private final AccessProperties settings;
  private final Clock wall;

  Vouchers(
      SchoolList lists,
      AccountStore accounts,
      AccessProperties settings,
      @Qualifier("wall") Clock wall) {
    this.lists = lists;
    this.accounts = accounts;
    this.settings = settings;
    this.wall = wall;
  }

  /// The others on this list who read cases there, can sign in and have stood there long enough;
  /// nobody while the person has not.
  Set<String> at(SchoolKey school, String contactId) {
    var newest = wall.instant().minus(settings.vouchingAfter());
    var since = lists.listedSince(school);
    Predicate<String> known = one -> since.containsKey(one) && !since.get(one).isAfter(newest);
    if (!known.test(contactId)) {
      return Set.of();
    }
    return lists.placesAt(school).entrySet().stream()
        .filter(one -> one.getValue().role().readsCases())
        .map(one -> one.getKey())
        .filter(other -> !other.equals(contactId))
        .filter(known)
        .filter(this::canSignIn)
        .collect(Collectors.toSet());
  }

  /// Whether somebody on any of the person's lists may vouch for them.
  boolean areThereFor(String contactId) {
    return lists.placesOf(contactId).stream()
        .anyMatch(place -> !at(place.school(), contactId).isEmpty());
  }

  boolean canSignIn(String accountId) {
    return accounts
        .find(accountId)
        .filter(account -> account.state() == Account.State.ACTIVE)
        .isPresent();
  }
}
