package org.encompass.notifier.intake;

import java.util.List;
import org.encompass.schemas.IncidentMessage;
import org.encompass.schemas.wire.Reading.Glimpse;

/// The identifiers of a record that could be read and was refused all the same.
class Glimpses {
  static Glimpse of(IncidentMessage incident) {
    return new Glimpse(
        incident.eventId(),
        incident.version(),
        incident.force(),
        incident.reference(),
        childrenOf(incident).stream().map(IncidentMessage.Child::childRef).toList());
  }

  static List<IncidentMessage.Child> childrenOf(IncidentMessage incident) {
    var children = incident.children();
    return children == null ? List.of() : children;
  }

  private Glimpses() {}
}
