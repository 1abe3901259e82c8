package org.encompass.portal.alert;

import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Takes in what the feed brings.
@Service
public class Alerts {
  private final AlertStore store;
  private final Clock clock;

  Alerts(AlertStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /// What became of a version that was handed in.
  public enum Outcome {
    TAKEN,
    OLDER,
    UNFOUNDED,
    /// The id is another school's: nothing of ours sends this.
    FOREIGN
  }

  /// Takes one version in, within the caller's transaction and scope.
  @Transactional(propagation = Propagation.MANDATORY)
  public Outcome receive(Disclosed disclosed) {
    var reception = Reception.of(store.lock(disclosed.id()), disclosed, clock.instant());
    return switch (reception) {
      case Reception.Older() -> Outcome.OLDER;
      case Reception.Unfounded() -> Outcome.UNFOUNDED;
      case Reception.Taken taken ->
          store.save(taken.alert()) ? keep(taken, disclosed) : Outcome.FOREIGN;
    };
  }

  private Outcome keep(Reception.Taken taken, Disclosed disclosed) {
    if (taken.dropsContent()) {
      store.dropContent(disclosed.id());
    }
    if (taken.bringsContent() && disclosed.content() != null) {
      store.keepContent(taken.alert(), disclosed.content());
    }
    return Outcome.TAKEN;
  }
}
