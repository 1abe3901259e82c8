package org.encompass.notifier.scheduling;

import java.time.Instant;
import java.util.Optional;
import org.encompass.notifier.disclosure.Conflicts;
import org.encompass.notifier.domain.NotificationState;
import org.encompass.notifier.incidents.ChildCase;
import org.encompass.notifier.incidents.Children;
import org.encompass.notifier.lifecycle.Notification;
import org.encompass.notifier.reference.Schools;
import org.encompass.schemas.ReceiptMessage.Route;
import org.springframework.stereotype.Component;

/// Looks once more at what is held before anybody is told of it. A hold may last all summer, and
/// schools close in it: whoever must not see the case may be at another school by then.
@Component
class SecondLook {
  private final Children children;
  private final Schools schools;
  private final NewestEntry newest;

  SecondLook(Children children, Schools schools, NewestEntry newest) {
    this.children = children;
    this.schools = schools;
    this.newest = newest;
  }

  /// The notification as it is to be told. The caller holds the child's row.
  ///
  /// @return empty if it is held no longer, or a person must decide first: then the child is routed
  ///     again, which asks them. What a person chose is told as they chose it.
  Optional<Notification> at(Notification held, ChildCase child, Instant now) {
    if (held.state() != NotificationState.HELD) {
      return Optional.empty();
    }
    var conflicts = Conflicts.of(child.incident(), schools);
    if (held.route() == Route.AUTO && conflicts.leaveToAPerson(held.recipient().key())) {
      children.routeAgain(child.childId());
      return Optional.empty();
    }
    return Optional.of(conflicts.any() ? newest.follow(held, child, now) : held);
  }
}
