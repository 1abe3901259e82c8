package org.encompass.portal.access;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/// The people who may sign in.
public interface Accounts {
  /// Makes sure that each person has an account, without inviting anyone: a new one is INVITED, a
  /// known one takes over name and language, and keeps its address. Idempotent; in the caller's
  /// transaction.
  void register(Collection<Person> people);

  /// Takes over new addresses of people who have accounts, and tells the old ones.
  ///
  /// @return whose address was another one
  Set<String> move(Collection<Person> people);

  /// The same for one person.
  default void register(Person person) {
    register(List.of(person));
  }
}
