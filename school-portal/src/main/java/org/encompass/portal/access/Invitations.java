package org.encompass.portal.access;

import java.util.Collection;

/// Mails that let a person set up an account, once.
public interface Invitations {
  /// Queues one mail for each of these people who has an account that is not yet set up; others are
  /// passed over. In the caller's transaction.
  ///
  /// @return how many mails will be sent
  int invite(Collection<String> contactIds);
}
