package org.encompass.portal.access;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.encompass.portal.domain.SchoolKey;
import org.encompass.schemas.PersonalData;
import org.jspecify.annotations.Nullable;

/// Who vouched for whom and who approved, kept for good. Each account has at most
/// one that waits and one that is approved.
public interface Recoveries {
  /// One that waits for an administrator.
  ///
  /// @param name of the person to be let in again
  /// @param vouchedByName of who says that it is her
  /// @param school on whose list both stood; null = an administrator vouched
  /// @param addressChanged whether the person's address is another one than it was then
  @PersonalData
  record Request(
      UUID recoveryId,
      String accountId,
      String name,
      String vouchedBy,
      String vouchedByName,
      @Nullable SchoolKey school,
      Instant askedAt,
      boolean addressChanged) {
    @Override
    public String toString() {
      return "Request[" + recoveryId + "]";
    }
  }

  /// Opens one; an earlier one of the account that still waits ends.
  UUID open(
      String accountId,
      String vouchedBy,
      @Nullable SchoolKey school,
      RecoveryCode code,
      Instant now,
      Instant expiresAt);

  /// All that wait, oldest first.
  List<Request> waiting(Instant now);

  /// One that waits, locked until the transaction ends.
  Optional<Request> findWaiting(UUID recoveryId, Instant now);

  /// Approves one that waits; it expires anew, and the account's earlier approved one ends.
  void approve(UUID recoveryId, String administrator, Instant now, Instant expiresAt);

  /// Ends one that waits; false if none does.
  boolean refuse(UUID recoveryId, Instant now);

  /// The account's one that is approved and neither used nor too old.
  Optional<UUID> approved(String accountId, Instant now);

  /// The account's approved one if the code belongs to it.
  Optional<UUID> fits(String accountId, RecoveryCode code, Instant now);

  /// Ends whatever is open for an account.
  void endAll(String accountId, Instant now);

  /// The account is set up again.
  void setUp(String accountId, Instant now);
}
