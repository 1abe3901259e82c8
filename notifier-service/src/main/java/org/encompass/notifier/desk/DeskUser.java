package org.encompass.notifier.desk;

import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.encompass.notifier.metrics.ForceScope;
import org.springframework.security.core.AuthenticatedPrincipal;

/// Somebody who is signed in with both factors. Public for this module's own sub-packages.
public record DeskUser(
    UUID accountId, String name, DeskRole role, Set<String> forces, Instant signedInAt)
    implements AuthenticatedPrincipal, Serializable {
  private static final String ACTOR = "desk account ";

  /// The account of somebody whom a ledger entry names; empty if that was no person.
  public static Optional<UUID> account(String actor) {
    return actor.startsWith(ACTOR)
        ? Optional.of(UUID.fromString(actor.substring(ACTOR.length())))
        : Optional.empty();
  }

  @Override
  public String getName() {
    return accountId.toString();
  }

  /// As ledger entries name them.
  public String actor() {
    return ACTOR + accountId;
  }

  /// Whose cases they may see.
  public ForceScope scope() {
    return new ForceScope(forces);
  }
}
