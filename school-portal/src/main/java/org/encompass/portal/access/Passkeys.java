package org.encompass.portal.access;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The passkeys of all accounts, and what a browser's authenticator is asked. Every question wants
/// the person verified (finger, face or PIN), so that an answer is two factors.
public interface Passkeys {
  /// Those of one account, oldest first.
  List<Passkey> of(String accountId);

  /// What the page asks for.
  ///
  /// @param challenge to be kept until the answer comes, for one answer only
  /// @param options what the browser's authenticator gets, as JSON
  record Question(String challenge, String options) {}

  /// Asks for a new passkey of this account.
  Question askForNew(Account account);

  /// Keeps a new passkey; false if the answer does not fit the question.
  boolean add(Account account, String label, String challenge, String answer);

  /// Asks for any passkey of the portal.
  Question askForAny();

  /// Asks for a passkey of one account.
  Question askForOneOf(String accountId);

  /// Whose passkey an answer says it comes from. Not verified yet.
  Optional<String> ownerOf(String answer);

  /// Whether an answer is right. One whose signature counter went back comes from a copy: refused.
  boolean verify(String challenge, String answer);

  /// Removes one of an account's own; false if it has no such passkey.
  boolean remove(String accountId, UUID passkeyId);
}
