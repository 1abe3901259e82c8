package org.encompass.portal.access;

import java.io.Serializable;
import java.time.Duration;
import java.util.Collection;

/// Mails by which a person finds out that notifications arrive. What the link carries says which
/// mail it was, and opens nothing.
public interface TestMails {
  /// Queues one to the account's address; in the caller's transaction.
  void send(String accountId);

  /// Asks people to show that mail arrives: who has set up an account by a test mail, who never did
  /// by an invitation. Who was asked less than so long ago is left in peace.
  ///
  /// @param apart how long after each mail the next one may leave
  Asked ask(Collection<String> accountIds, Duration notWithin, Duration apart);

  /// What became of it, in people.
  record Asked(int tests, int invitations, int leftInPeace) implements Serializable {}

  /// The token of a mail that is being written now; an earlier mail's counts no more.
  RandomToken issue(String accountId);

  /// Whether the token came with the account's newest test mail.
  boolean isNewest(String accountId, RandomToken token);

  /// The same, and it counts no more.
  boolean use(String accountId, RandomToken token);
}
