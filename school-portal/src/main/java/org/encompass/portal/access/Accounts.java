package org.encompass.portal.access;

import java.util.Collection;
import java.util.List;

/// The people who may sign in.
public interface Accounts {
  /// Makes sure that each person has an account, without inviting anyone: a new one is INVITED, a
  /// known one takes over name, address and language. Idempotent; in the caller's transaction.
  void register(Collection<Person> people);

  /// The same for one person.
  default void register(Person person) {
    register(List.of(person));
  }
}
