package org.encompass.portal.access;

import java.util.Collection;

/// Mails that let a person set up an account, once.
public interface Invitations {
  /// Queues one mail for each of these people who has an account that is not yet set up; others are
  /// passed over. In the caller's transaction.
  ///
  /// @return how many mails will be sent
  int invite(Collection<String> contactIds);

  /// The same, and a new start for those whose account is set up: it is suspended at once, its
  /// sessions end, and password and second factor are forgotten. For the lost telephone and the
  /// forgotten password.
  ///
  /// @return how many mails will be sent
  int inviteAgain(Collection<String> contactIds);
}
