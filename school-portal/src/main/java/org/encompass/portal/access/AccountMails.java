package org.encompass.portal.access;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/// Mails about accounts that are still to be sent, at most one of a kind for each account.
public interface AccountMails {
  /// What a mail is about. None of them says anything about a child or a school.
  enum Kind {
    /// The one-time link of an account that was never set up.
    INVITATION,
    /// The one-time link of somebody who is let in again; it asks for a colleague's code, too.
    RECOVERY,
    /// The account was used from a device it was not used from before.
    NEW_DEVICE,
    /// A way to sign in was added or taken away.
    WAYS_CHANGED,
    /// The account's address was changed; goes to the old one.
    ADDRESS_CHANGED,
    /// Somebody was added to a list the person stands on, and waits to be confirmed.
    NEWCOMER,
    /// Shows that mail arrives.
    TEST;

    /// Whether a one-time link goes with it.
    public boolean hasLink() {
      return this == INVITATION || this == RECOVERY;
    }
  }

  /// A mail on its way.
  record Waiting(Account account, Kind kind) {}

  /// Queues one to each of these accounts; in the caller's transaction.
  ///
  /// @return how many of them there are
  default int add(Kind kind, Collection<String> accountIds, Instant now) {
    return add(kind, accountIds, now, Duration.ZERO);
  }

  /// The same, one after another: many at once would keep others waiting.
  ///
  /// @param apart how long after each the next one may leave
  int add(Kind kind, Collection<String> accountIds, Instant now, Duration apart);

  /// Takes some that are due. Unless done by then they come back after the lease, and each time
  /// after twice as long, up to an hour.
  List<Waiting> claim(int most, Instant now, Duration lease);

  /// Gives up what was asked for before this moment and cannot be delivered.
  ///
  /// @return how many
  int giveUp(Instant askedBefore);

  /// Was handed to the mail server.
  void done(Waiting mail);

  /// Those of these accounts to whose addresses mail could not be delivered of late.
  Set<String> undeliverable(Collection<String> accountIds);
}
