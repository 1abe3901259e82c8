package org.encompass.portal.upkeep;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.encompass.portal.access.Invitations;
import org.encompass.portal.access.PeopleAccounts;
import org.encompass.portal.access.TestMails;
import org.encompass.portal.domain.SchoolKey;
import org.springframework.stereotype.Component;

/// Mails people the way in. Whoever looks sees them as invited until they have signed in: an
/// account from another school shows by nothing.
@Component
class WayIn {
  private final PeopleAccounts accounts;
  private final Invitations invitations;
  private final TestMails tests;

  WayIn(PeopleAccounts accounts, Invitations invitations, TestMails tests) {
    this.accounts = accounts;
    this.invitations = invitations;
    this.tests = tests;
  }

  /// Who was put on this list mails back by signing in.
  void open(SchoolKey place, String contactId) {
    accounts.await(contactId, place);
    send(contactId);
  }

  // Who can sign in already learns of the new place by a test notification.
  void send(String contactId) {
    if (accounts.setUp(Set.of(contactId)).isEmpty()) {
      invitations.invite(List.of(contactId));
    } else {
      tests.send(contactId);
    }
  }

  /// Whether this person is invited and has not come.
  boolean isAwaited(SchoolKey place, String contactId) {
    return !come(place, Set.of(contactId)).contains(contactId);
  }

  /// Those of these people who have an account and have signed in since they are on this list.
  Set<String> come(SchoolKey place, Collection<String> contactIds) {
    var awaited = accounts.awaited(contactIds, place);
    return accounts.setUp(contactIds).stream()
        .filter(one -> !awaited.contains(one))
        .collect(Collectors.toUnmodifiableSet());
  }
}
