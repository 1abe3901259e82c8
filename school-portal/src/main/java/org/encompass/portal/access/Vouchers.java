package org.encompass.portal.access;

import java.util.Set;
import java.util.stream.Collectors;
import org.encompass.portal.access.SchoolList.Place;
import org.springframework.stereotype.Component;

/// Who may vouch for whom: the people on one school's list.
@Component
class Vouchers {
  private final SchoolList lists;
  private final AccountStore accounts;

  Vouchers(SchoolList lists, AccountStore accounts) {
    this.lists = lists;
    this.accounts = accounts;
  }

  /// The others on the person's lists who read cases there and can sign in.
  Set<String> of(String contactId) {
    return lists.placesOf(contactId).stream()
        .map(Place::school)
        .flatMap(
            school ->
                lists.namesAt(school).keySet().stream()
                    .filter(other -> !other.equals(contactId))
                    .filter(
                        other ->
                            lists.placesOf(other).stream()
                                .anyMatch(
                                    place ->
                                        place.school().equals(school)
                                            && place.role().readsCases())))
        .filter(this::canSignIn)
        .collect(Collectors.toSet());
  }

  private boolean canSignIn(String accountId) {
    return accounts
        .find(accountId)
        .filter(account -> account.state() == Account.State.ACTIVE)
        .isPresent();
  }
}
