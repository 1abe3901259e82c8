package org.encompass.portal.access;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.encompass.portal.domain.Language;

/// What lists of people need to know of their accounts, and nothing of how anyone gets in.
public interface PeopleAccounts {
  /// The account of the key adult who goes by this address and this name. The name too: who takes
  /// over a predecessor's address does not take over the account.
  Optional<String> find(String name, String email);

  /// Which of these accounts are set up.
  Set<String> setUp(Collection<String> accountIds);

  /// The address that mail to this account goes to.
  Optional<String> emailOf(String accountId);

  /// The languages that these people chose themselves, by account; absent for who never did.
  Map<String, Language> languages(Collection<String> accountIds);

  /// Notes the language that a person chose; lists do not overrule it from then on.
  void choose(String accountId, Language language);
}
