package org.encompass.portal.upkeep;

import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.encompass.portal.access.AccessProperties;
import org.encompass.portal.access.PeopleAccounts;
import org.encompass.portal.upkeep.Office.Visit;
import org.encompass.schemas.SchoolMessage.Contact;
import org.springframework.stereotype.Component;

/// Finds out what a list is worth today: asks the accounts, and knows the days of grace.
@Component
class Standings {
  private final PeopleAccounts accounts;
  private final Period grace;

  Standings(PeopleAccounts accounts, AccessProperties settings) {
    this.accounts = accounts;
    this.grace = settings.trainingGrace();
  }

  /// The list as it is.
  Standing now(Visit visit) {
    return of(visit, visit.word().contacts());
  }

  /// Why the list may not become this one; empty if it may.
  Optional<Refusal> refuse(Visit visit, List<Contact> after) {
    return now(visit).refuses(of(visit, after));
  }

  /// Whether all that the visitor may say of a person is a later end of training: who keeps
  /// the list alone has nobody else to record it.
  boolean mayOnlyRenew(Visit visit, Contact one) {
    return !visit.rights().keepsTheList()
        && !visit.isMe(one.contactId())
        && now(visit).keepsAlone(one);
  }

  private Standing of(Visit visit, List<Contact> contacts) {
    var ids = contacts.stream().map(Contact::contactId).toList();
    return new Standing(contacts, accounts.setUp(ids), visit.today(), grace);
  }
}
