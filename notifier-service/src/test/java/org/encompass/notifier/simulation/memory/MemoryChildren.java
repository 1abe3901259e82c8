package org.encompass.notifier.simulation.memory;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.encompass.notifier.domain.DecideBy;
import org.encompass.notifier.incidents.ChildCase;
import org.encompass.notifier.incidents.ChildState;
import org.encompass.notifier.incidents.Children;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The child table, as the steps behind intake see it.
public class MemoryChildren implements Children {
  private final Tables tables;

  public MemoryChildren(Tables tables) {
    this.tables = tables;
  }

  @Override
  public Optional<ChildCase> find(UUID childId) {
    return Optional.ofNullable(tables.children.find(childId)).map(this::asCase);
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public ChildCase lock(UUID childId) {
    return asCase(tables.children.row(childId));
  }

  @Override
  public List<ChildCase> household(UUID incidentId) {
    return tables.children.all().stream()
        .filter(child -> child.incidentId.equals(incidentId))
        .sorted(Comparator.comparing(child -> child.childRef))
        .map(this::asCase)
        .toList();
  }

  private ChildCase asCase(ChildRow child) {
    var incident = tables.incidents.row(child.incidentId);
    var version = tables.latest(incident);
    return new ChildCase(
        child.childId,
        child.incidentId,
        child.generation,
        child.state,
        child.reason,
        child.named,
        !child.identity.equals(child.routedIdentity),
        child.firstArrivedAt,
        child.occurredFrom,
        version.incident(),
        child.details,
        version.incident().eventId(),
        incident.version());
  }

  @Override
  public void routed(UUID childId) {
    done(
        childId,
        child -> {
          child.state = ChildState.ROUTED;
          child.reason = null;
          child.deadline = child.met == null ? null : child.deadline;
        });
  }

  @Override
  public Waiting inReview(UUID childId, String reason, DecideBy by) {
    done(
        childId,
        child -> {
          boolean stays = stays(child, by);
          child.state = ChildState.IN_REVIEW;
          child.reason = reason;
          if (!stays) {
            child.deadline = by.deadline().at();
            child.deadlineBecause = by.deadline().because();
            child.deadlineRule = by.movableBy();
            child.deadlineBy = by.authority();
            child.deadlineByRevision = by.revision();
          }
        });
    var after = tables.children.row(childId);
    return new Waiting(Objects.requireNonNull(after.deadline), after.met);
  }

  /// An earlier deadline stays, and one that a school had.
  private static boolean stays(ChildRow child, DecideBy by) {
    if (child.deadline == null) {
      return false;
    }
    boolean schools = child.state == ChildState.IN_REVIEW && child.deadlineRule == null;
    return child.deadline.isBefore(by.deadline().at()) || (schools && by.movable());
  }

  @Override
  public void outOfScope(UUID childId, String reason) {
    ended(childId, ChildState.OUT_OF_SCOPE, reason);
  }

  @Override
  public void withdrawn(UUID childId, String reason) {
    ended(childId, ChildState.WITHDRAWN, reason);
  }

  private void ended(UUID childId, ChildState state, String reason) {
    done(
        childId,
        child -> {
          child.state = state;
          child.reason = reason;
          child.deadline = child.met == null ? null : child.deadline;
        });
  }

  @Override
  public void routeAgain(UUID childId) {
    change(
        childId,
        child -> {
          child.unrouted = true;
          child.failures = 0;
          child.routeAfter = Instant.MIN;
        });
  }

  @Override
  public void routingFailed(UUID childId, Instant retryAt) {
    change(
        childId,
        child -> {
          child.failures++;
          child.routeAfter = retryAt;
        });
  }

  @Override
  public void judged(UUID childId, boolean met) {
    change(childId, child -> child.met = met);
  }

  private void done(UUID childId, Consumer<ChildRow> change) {
    change(
        childId,
        child -> {
          child.unrouted = false;
          child.routedIdentity = child.identity;
          change.accept(child);
        });
  }

  private void change(UUID childId, Consumer<ChildRow> change) {
    tables.children.put(childId, tables.children.row(childId).with(change));
  }
}
