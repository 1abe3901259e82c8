package org.encompass.notifier.desk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The desk's own accounts. Public for this module's own sub-packages.
public interface DeskAccounts {
  List<DeskAccount> all();

  Optional<DeskAccount> find(UUID accountId);

  Optional<DeskAccount> named(String name);

  /// Whether anybody looks after accounts yet.
  boolean anyActiveSupervisor();

  /// Makes an account that waits for its owner; empty if the name is taken.
  Optional<DeskAccount> invite(String name, DeskRole role, List<String> forces);

  /// The owner has come: from now on password and second factor are needed.
  void activate(UUID accountId, String passwordHash, byte[] sealedSecret, long totpStep);

  /// Nobody signs in with it any more.
  void close(UUID accountId);

  /// Uses up a time step of the second factor; false if it, or a later one, was used before.
  boolean useStep(UUID accountId, long totpStep);

  void failed(UUID accountId, @Nullable Instant lockedUntil);

  /// Keeps only the hash of an invitation's token; earlier invitations of the account end.
  void addInvitation(byte[] tokenHash, UUID accountId, Instant expiresAt, Instant now);

  /// The account of an invitation that is neither used nor expired.
  Optional<DeskAccount> invited(byte[] tokenHash, Instant now);

  /// Uses it up; false if somebody else just did.
  boolean useInvitation(byte[] tokenHash, Instant now);
}
