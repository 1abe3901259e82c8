package org.encompass.portal.access;

import org.springframework.stereotype.Component;

/// Whose accounts an administrator may decide about: administrators' whose remit lies within the
/// own one, and key adults' all of whose places are in it. Who stands on no list is for those who
/// look after everything.
@Component
class Charges {
  private final AccountStore accounts;
  private final Remits remits;
  private final RemitSchools schools;
  private final SchoolList lists;

  Charges(AccountStore accounts, Remits remits, RemitSchools schools, SchoolList lists) {
    this.accounts = accounts;
    this.remits = remits;
    this.schools = schools;
    this.lists = lists;
  }

  /// Whether this account is one of the administrator's.
  boolean has(String administrator, String accountId) {
    var own = remits.of(administrator);
    return own.everything()
        || accounts.find(accountId).filter(account -> covers(own, account)).isPresent();
  }

  private boolean covers(Remit own, Account account) {
    return switch (account.kind()) {
      case ADMINISTRATOR -> schools.includes(own, remits.of(account.accountId()));
      case KEY_ADULT -> coversAllPlaces(own, account.accountId());
    };
  }

  private boolean coversAllPlaces(Remit own, String contactId) {
    var places = lists.placesOf(contactId).stream().map(SchoolList.Place::school).toList();
    return !places.isEmpty() && schools.among(own, places).containsAll(places);
  }
}
