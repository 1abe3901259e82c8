package org.encompass.notifier.intake;

import java.time.Instant;
import java.util.UUID;
import org.encompass.schemas.IncidentMessage;
import org.encompass.schemas.PersonalData;
import org.jspecify.annotations.Nullable;

/// A child as a batch leaves it. Public for this module's own packages only.
///
/// @param details what the last version that named the child says; null = as the table has it
/// @param changed whether the table has to be told
@PersonalData
public record ChildFile(
    UUID childId,
    String childRef,
    int generation,
    int version,
    boolean named,
    Instant firstArrivedAt,
    Instant occurredFrom,
    IncidentMessage.@Nullable Child details,
    boolean changed) {

  /// As the table has it.
  public static ChildFile known(
      UUID childId,
      String childRef,
      int generation,
      int version,
      boolean named,
      Instant firstArrivedAt,
      Instant occurredFrom) {
    return new ChildFile(
        childId, childRef, generation, version, named, firstArrivedAt, occurredFrom, null, false);
  }

  static ChildFile first(
      IncidentMessage incident, IncidentMessage.Child child, boolean named, Instant arrivedAt) {
    return new ChildFile(
        UUID.randomUUID(),
        child.childRef(),
        1,
        incident.version(),
        named,
        arrivedAt,
        incident.occurredFrom().toInstant(),
        child,
        true);
  }

  ChildFile amended(IncidentMessage incident, IncidentMessage.Child child) {
    return new ChildFile(
        childId,
        childRef,
        generation,
        incident.version(),
        true,
        firstArrivedAt,
        incident.occurredFrom().toInstant(),
        child,
        true);
  }

  /// Named again after it was taken out: told anew, counted from the arrival that names it again.
  ChildFile revived(IncidentMessage incident, IncidentMessage.Child child, Instant arrivedAt) {
    return new ChildFile(
        childId,
        childRef,
        generation + 1,
        incident.version(),
        true,
        arrivedAt,
        incident.occurredFrom().toInstant(),
        child,
        true);
  }

  ChildFile removed() {
    return named
        ? new ChildFile(
            childId,
            childRef,
            generation,
            version,
            false,
            firstArrivedAt,
            occurredFrom,
            details,
            true)
        : this;
  }

  @Override
  public String toString() {
    return "ChildFile[" + childId + " withheld]";
  }
}
