package org.encompass.portal.access;

/// Mails by which a person finds out that notifications arrive. What the link carries says which
/// mail it was, and opens nothing.
public interface TestMails {
  /// Queues one to the account's address; in the caller's transaction.
  void send(String accountId);

  /// The token of a mail that is being written now; an earlier mail's counts no more.
  RandomToken issue(String accountId);

  /// Whether the token came with the account's newest test mail.
  boolean isNewest(String accountId, RandomToken token);

  /// The same, and it counts no more.
  boolean use(String accountId, RandomToken token);
}
