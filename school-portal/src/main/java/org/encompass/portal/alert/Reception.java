package org.encompass.portal.alert;

import java.time.Instant;
import java.util.Optional;
import org.encompass.portal.alert.Alert.State;

/// What one version does to what is known.
public sealed interface Reception {
  /// The alert is like this from now on.
  ///
  /// @param bringsContent whether the version's content is to be kept
  /// @param dropsContent whether all content is to be deleted
  record Taken(Alert alert, boolean bringsContent, boolean dropsContent) implements Reception {}

  /// This version, or a higher one, is known already.
  record Older() implements Reception {}

  /// Changes an alert that is not known; set aside.
  record Unfounded() implements Reception {}

  /// Decides it.
  static Reception of(Optional<Alert> known, Disclosed disclosed, Instant now) {
    if (known.isPresent() && known.get().version() >= disclosed.version()) {
      return new Older();
    }
    var ended = known.isPresent() && known.get().state() != State.LIVE;
    return switch (disclosed.kind()) {
      case ISSUED -> withContent(disclosed, now);
      // A correction that crossed a withdrawal, or the school's "not ours", must not bring it back.
      case AMENDED -> ended ? endedStill(known.get(), disclosed) : withContent(disclosed, now);
      case UPDATED -> {
        if (known.isEmpty()) {
          yield new Unfounded();
        }
        yield ended
            ? endedStill(known.get(), disclosed)
            : new Taken(
                alert(disclosed, known.get().contentVersion(), State.LIVE, known.get().changedAt()),
                false,
                false);
      }
      case WITHDRAWN -> {
        var content = known.map(Alert::contentVersion).orElse(0);
        var state = ended ? known.get().state() : State.WITHDRAWN;
        yield new Taken(alert(disclosed, content, state, now), false, true);
      }
    };
  }

  private static Reception withContent(Disclosed disclosed, Instant now) {
    return new Taken(alert(disclosed, disclosed.version(), State.LIVE, now), true, false);
  }

  private static Reception endedStill(Alert known, Disclosed disclosed) {
    var alert = alert(disclosed, known.contentVersion(), known.state(), known.changedAt());
    return new Taken(alert, false, false);
  }

  private static Alert alert(Disclosed now, int contentVersion, State state, Instant changedAt) {
    return new Alert(
        now.id(),
        now.school(),
        now.version(),
        contentVersion,
        state,
        now.issuedAt(),
        now.deadline(),
        now.remindOn(),
        now.hiddenFrom(),
        now.schoolRevision(),
        changedAt);
  }
}
