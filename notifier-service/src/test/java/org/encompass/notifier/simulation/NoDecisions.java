package org.encompass.notifier.simulation;

import java.util.Optional;
import java.util.UUID;
import org.encompass.notifier.incidents.ChildCase;
import org.encompass.notifier.matching.Decisions;

/// Nobody asks later why a made-up match was made.
final class NoDecisions implements Decisions {
  @Override
  public void record(ChildCase child, StoredDecision decision) {}

  @Override
  public Optional<StoredDecision> latest(UUID childId) {
    return Optional.empty();
  }
}
