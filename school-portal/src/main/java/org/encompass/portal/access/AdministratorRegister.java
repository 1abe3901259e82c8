package org.encompass.portal.access;

import java.time.Instant;
import java.util.List;
import org.encompass.schemas.PersonalData;
import org.jspecify.annotations.Nullable;

/// The administrators: who can sign in, who is invited; who gave whom which remit and who ended
/// whom, kept for good.
public interface AdministratorRegister {
  /// One who can sign in or is invited.
  ///
  /// @param since when the account was set up; null = not yet
  @PersonalData
  record Administrator(String accountId, String email, @Nullable Instant since, Remit remit) {
    @Override
    public String toString() {
      return "Administrator[" + accountId + "]";
    }
  }

  /// All of them, the longest first, then who is still to set the account up.
  List<Administrator> all();

  /// Keeps others from changing who administers, and what, until the transaction ends.
  void lock();

  /// Gives one a remit, and keeps who did.
  void give(String accountId, Remit remit, String givenBy, Instant now);

  /// One who never set the account up is invited no longer.
  void forget(String accountId);

  /// Keeps who ended whose account.
  void noteEnding(String accountId, String endedBy, Instant now);
}
