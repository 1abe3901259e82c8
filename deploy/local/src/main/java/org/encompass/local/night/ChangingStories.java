package org.encompass.local.night;

import java.util.List;
import org.encompass.local.county.County;
import org.encompass.schemas.IncidentMessage.EventType;

/// Incidents that are reported more than once.
final class ChangingStories {
  private final NightWriter night;

  ChangingStories(NightWriter night) {
    this.night = night;
  }

  /// One of two children turns out not to belong to it.
  void amended() {
    var home = night.cast.ordinary(h -> h.size() == 2);
    int moment = night.nextMoment();
    var children = night.children(home);
    var first = night.incidents.reported(County.FORCE, night.moment(moment), children);
    night.publish(moment, first);
    night.publish(
        moment + 1, night.incidents.next(first, EventType.AMENDED, List.of(children.getFirst())));
    night.expect(first, 1, Fate.TOLD, moment, home.getFirst().urn());
    night.expect(first, 2, Fate.WITHDRAWN, moment, home.getLast().urn());
  }

  void withdrawn() {
    var home = night.cast.ordinary(h -> h.size() == 1);
    int moment = night.nextMoment();
    var first = night.incidents.reported(County.FORCE, night.moment(moment), night.children(home));
    night.publish(moment, first);
    night.publish(moment + 1, night.incidents.next(first, EventType.WITHDRAWN, null));
    night.expect(first, 1, Fate.WITHDRAWN, moment, home.getFirst().urn());
  }

  void sentTwice() {
    var home = night.cast.ordinary(h -> h.size() == 1);
    int moment = night.nextMoment();
    var first = night.incidents.reported(County.FORCE, night.moment(moment), night.children(home));
    night.publish(moment, first);
    night.publish(moment + 1, first);
    night.expectTold(first, moment, home);
  }

  /// The second version overtakes the first.
  void olderVersionLater() {
    var home = night.cast.ordinary(h -> h.size() == 1);
    int moment = night.nextMoment();
    var children = night.children(home);
    var first = night.incidents.reported(County.FORCE, night.moment(moment), children);
    night.publish(moment, night.incidents.next(first, EventType.AMENDED, children));
    night.publish(moment + 1, first);
    night.expectTold(first, moment, home);
  }
}
