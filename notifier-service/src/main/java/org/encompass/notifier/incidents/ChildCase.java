package org.encompass.notifier.incidents;

import java.time.Instant;
import java.util.UUID;
import org.encompass.schemas.IncidentMessage;
import org.encompass.schemas.PersonalData;
import org.jspecify.annotations.Nullable;

/// One child of one incident, as the latest accepted version names it.
///
/// @param generation rises when a removed or withdrawn child is named again; a live notification of
///     a lower generation is one whose withdrawal was overtaken
/// @param named false once removed by an amendment or with the whole incident
/// @param identityChanged what a matcher looks at is not what it looked at last time
/// @param firstArrivedAt of this generation, from which the deadline is counted; a quarantined
///     record's arrival counts
/// @param incident the latest accepted version
/// @param child as the last version that named it says
/// @param eventId of the latest accepted version
@PersonalData
public record ChildCase(
    UUID childId,
    UUID incidentId,
    int generation,
    ChildState state,
    @Nullable String reason,
    boolean named,
    boolean identityChanged,
    Instant firstArrivedAt,
    Instant occurredFrom,
    IncidentMessage incident,
    IncidentMessage.Child child,
    UUID eventId,
    int version) {

  /// The force that attended.
  public String force() {
    return incident.force();
  }

  /// The force whose policy applies: that of the child's residence, else the one that attended.
  public String policyForce() {
    var duty = incident.dutyForce();
    return duty == null ? incident.force() : duty;
  }

  /// The police reference.
  public String reference() {
    return incident.reference();
  }

  /// The child's name-free label within the incident.
  public String childRef() {
    return child.childRef();
  }

  @Override
  public String toString() {
    return "ChildCase[" + childId + " withheld]";
  }
}
