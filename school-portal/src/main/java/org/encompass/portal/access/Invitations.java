package org.encompass.portal.access;

import java.util.Collection;

/// Mails that let a person set up an account, once.
public interface Invitations {
  /// Queues one mail for each of these people whose account was never set up; others are passed
  /// over: who has lost what she signs in with is let in again by [Recovery]. In the caller's
  /// transaction.
  ///
  /// @return how many mails will be sent
  int invite(Collection<String> contactIds);

  /// Queues one mail for each of these people: somebody was added to their list and waits for them.
  void tellOfNewcomer(Collection<String> contactIds);
}
