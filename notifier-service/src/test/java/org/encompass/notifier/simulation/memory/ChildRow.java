package org.encompass.notifier.simulation.memory;

import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;
import org.encompass.notifier.incidents.ChildState;
import org.encompass.schemas.IncidentMessage;
import org.jspecify.annotations.Nullable;

/// A row of the table `child`. Changed by making another one.
public final class ChildRow implements Cloneable {
  public UUID childId;
  public UUID incidentId;
  public String childRef;
  public int generation;
  public int version;
  public boolean named;
  public boolean unrouted;
  public ChildState state = ChildState.RECEIVED;
  public @Nullable String reason;
  public @Nullable Instant deadline;
  public String deadlineBecause = "";
  public @Nullable String deadlineRule;
  public @Nullable String deadlineBy;
  public long deadlineByRevision;
  public @Nullable Boolean met;
  public Instant firstArrivedAt;
  public Instant occurredFrom;
  public String identity = "";
  public @Nullable String routedIdentity;
  public IncidentMessage.Child details;
  public int failures;
  public Instant routeAfter = Instant.MIN;

  ChildRow(UUID childId, UUID incidentId, String childRef, IncidentMessage.Child details) {
    this.childId = childId;
    this.incidentId = incidentId;
    this.childRef = childRef;
    this.details = details;
    this.firstArrivedAt = Instant.EPOCH;
    this.occurredFrom = Instant.EPOCH;
  }

  ChildRow with(Consumer<ChildRow> change) {
    try {
      var copy = (ChildRow) clone();
      change.accept(copy);
      return copy;
    } catch (CloneNotSupportedException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
