package org.encompass.notifier.desk;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A person's account at the desk. Public for this module's own sub-packages.
public record DeskAccount(
    UUID accountId,
    String name,
    DeskRole role,
    Set<String> forces,
    State state,
    @Nullable String passwordHash,
    byte @Nullable [] sealedSecret,
    int failures,
    @Nullable Instant lockedUntil,
    Instant createdAt) {
  public enum State {
    INVITED,
    ACTIVE,
    CLOSED
  }

  /// The place the second factor's secret is sealed to.
  public String secretPlace() {
    return "desk_account/totp_sealed/" + accountId;
  }

  @Override
  public String toString() {
    return "DeskAccount[" + accountId + " " + role + " " + state + "]";
  }
}
