package org.encompass.portal.access;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/// Invitations that are still to be sent.
public interface InvitationQueue {
  /// Adds those who have an account that waits to be set up; gives how many there are.
  int add(Collection<String> accountIds, Instant now);

  /// Takes some that are due; they come back after the lease unless done by then.
  List<Account> claim(int most, Instant now, Duration lease);

  /// Was handed to the mail server.
  void done(String accountId);
}
