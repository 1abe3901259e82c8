package org.encompass.portal.access;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.encompass.portal.domain.Language;
import org.jspecify.annotations.Nullable;

/// Accounts and one-time links, kept. Names and addresses are sealed; a user name is found by its
/// keyed fingerprint.
public interface AccountStore {
  /// Adds key adults, or refreshes their names and languages; never touches an administrator's
  /// account.
  void save(Collection<Person> people, Instant now);

  /// Gives key adults' accounts these addresses; the old ones are told.
  ///
  /// @return whose address was another one
  Set<String> move(Collection<Person> people, Instant now);

  /// Adds an administrator who is still to set the account up, or gives the id of the one that
  /// has this address.
  String saveAdministrator(String email, Language language, Instant now);

  /// The administrator's account with this address.
  Optional<Account> findAdministrator(String email);

  Optional<Account> find(String accountId);

  /// The accounts that answer to a user name: an address, or an account's own id.
  List<Account> findByUserName(String userName);

  /// Those of these key adults whose account was never set up.
  List<String> neverSetUp(Collection<String> accountIds);

  /// The ways an account may be signed in to.
  Ways waysOf(String accountId);

  /// Keeps others from changing an account until the transaction ends.
  void lock(String accountId);

  /// Keeps the secret of an app that is to replace the account's own.
  void offerApp(String accountId, byte[] totpSecret);

  /// The secret that waits for its first code.
  Optional<byte[]> offeredApp(String accountId);

  /// The offered app becomes the account's own; its first code's time step is used up.
  void takeOfferedApp(String accountId, long step);

  /// No app's codes count any more.
  void removeApp(String accountId);

  /// Forgets the password and the app that were chosen so far, for who takes a passkey instead.
  void chooseAnew(String accountId);

  /// Keeps what the person chose and was shown; the account stays INVITED. Whatever was chosen
  /// before is gone, a link to another service's identity too.
  ///
  /// @param password as the encoder wrote it; null for who signs in by another service
  void prepare(String accountId, @Nullable String password, byte[] totpSecret);

  /// Opens the account and uses up the time step of its first code; every one-time link ends.
  void activate(String accountId, long step, Instant now);

  /// Takes accounts back to INVITED, without any way to sign in, without links and devices.
  void suspend(Collection<String> accountIds);

  /// Whether a sign-in of that moment still counts: the account is open and was not set up anew.
  boolean honours(String accountId, Instant signedInAt);

  /// Uses up a time step; false if it, or a later one, was used before.
  boolean useStep(String accountId, long step);

  /// Keeps a one-time link by its hash. An account has one: the earlier ones end.
  void addLink(byte[] tokenHash, String accountId, Instant expiresAt);

  /// The account that a link which has not expired sets up.
  Optional<Account> findByLink(byte[] tokenHash, Instant now);
}
