package org.encompass.portal.access;

import java.time.Instant;
import java.util.List;
import org.encompass.schemas.PersonalData;

/// The administrators who can sign in, and who ended whom, kept for good.
public interface AdministratorRegister {
  /// One who can sign in.
  ///
  /// @param since when the account was set up
  @PersonalData
  record Administrator(String accountId, String email, Instant since) {
    @Override
    public String toString() {
      return "Administrator[" + accountId + "]";
    }
  }

  /// All of them, the longest first.
  List<Administrator> all();

  /// The ids of all of them, locked until the transaction ends.
  List<String> lock();

  /// Keeps who ended whose account.
  void noteEnding(String accountId, String endedBy, Instant now);
}
