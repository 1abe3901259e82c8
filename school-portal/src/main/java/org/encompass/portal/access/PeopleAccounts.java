package org.encompass.portal.access;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.encompass.portal.domain.Language;
import org.encompass.portal.domain.SchoolKey;
import org.encompass.schemas.PersonalData;

/// What lists of people need to know of their accounts, and nothing of how anyone gets in.
public interface PeopleAccounts {
  /// The key adults' accounts with this address, oldest first.
  List<Known> at(String email);

  /// An account and the name that it was last given.
  @PersonalData
  record Known(String accountId, String name) {
    @Override
    public String toString() {
      return "Known[" + accountId + "]";
    }
  }

  /// Takes over a name that a list has corrected.
  void rename(String accountId, String name);

  /// Notes that a person was put on this place's list and is to sign in.
  void await(String accountId, SchoolKey place);

  /// Which of these people have not signed in since they were put on this place's list.
  Set<String> awaited(Collection<String> accountIds, SchoolKey place);

  /// Notes that a person has signed in: nobody waits any more.
  void arrived(String accountId);

  /// Which of these accounts are set up.
  Set<String> setUp(Collection<String> accountIds);

  /// Until when the newest link works that these people were sent, by account; absent for who has
  /// none.
  Map<String, Instant> invitedUntil(Collection<String> accountIds);

  /// The address that mail to this account goes to.
  Optional<String> emailOf(String accountId);

  /// The languages that these people chose themselves, by account; absent for who never did.
  Map<String, Language> languages(Collection<String> accountIds);

  /// Notes the language that a person chose; lists do not overrule it from then on.
  void choose(String accountId, Language language);
}
