package org.encompass.notifier.simulation.memory;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.encompass.notifier.domain.Recipient;
import org.encompass.notifier.incidents.ChildCase;
import org.encompass.notifier.incidents.ChildState;
import org.encompass.notifier.matching.ReviewItem;
import org.encompass.notifier.matching.ReviewNotes;
import org.encompass.notifier.matching.ReviewRows;
import org.encompass.notifier.simulation.memory.Tables.ChosenRow;
import org.encompass.notifier.simulation.memory.Tables.ReviewRow;
import org.jspecify.annotations.Nullable;

/// The open reviews and the queue of children to route.
public final class MemoryReviewRows implements ReviewRows {
  private final Tables tables;

  public MemoryReviewRows(Tables tables) {
    this.tables = tables;
  }

  @Override
  public void open(ChildCase child, List<String> reasons, ReviewNotes notes, Instant now) {
    var known = tables.reviews.find(child.childId());
    var opened = known == null ? now : known.opened();
    tables.reviews.put(child.childId(), new ReviewRow(child.generation(), reasons, notes, opened));
  }

  @Override
  public void note(ChildCase child, ReviewNotes notes) {
    var row = tables.reviews.find(child.childId());
    if (row != null) {
      tables.reviews.put(
          child.childId(), new ReviewRow(row.generation(), row.reasons(), notes, row.opened()));
    }
  }

  @Override
  public void close(UUID childId, Ending ending, Instant now) {
    var row = tables.reviews.find(childId);
    var chosen = ending.chosen();
    if (row != null && chosen != null) {
      tables.chosen.put(childId, new ChosenRow(row.generation(), chosen));
    }
    tables.reviews.remove(childId);
  }

  @Override
  public Optional<Set<Recipient>> chosen(ChildCase child) {
    return Optional.ofNullable(tables.chosen.find(child.childId()))
        .filter(row -> row.generation() == child.generation())
        .map(ChosenRow::recipients);
  }

  @Override
  public List<ReviewItem> open() {
    return tables.children.all().stream()
        .filter(child -> child.state == ChildState.IN_REVIEW)
        .map(this::item)
        .sorted(Comparator.comparing(ReviewItem::deadline))
        .toList();
  }

  @Override
  public Optional<ReviewItem> find(UUID childId) {
    return Optional.ofNullable(tables.children.find(childId))
        .filter(child -> child.state == ChildState.IN_REVIEW)
        .map(this::item);
  }

  private ReviewItem item(ChildRow child) {
    var incident = tables.incidents.row(child.incidentId);
    var review = tables.reviews.find(child.childId);
    var force = incident.key().force();
    return new ReviewItem(
        child.childId,
        child.incidentId,
        force,
        incident.dutyForce() == null ? force : incident.dutyForce(),
        incident.key().reference(),
        child.childRef,
        review == null ? List.of(Objects.requireNonNull(child.reason)) : review.reasons(),
        review == null ? child.firstArrivedAt : review.opened(),
        Objects.requireNonNull(child.deadline),
        child.deadlineBecause,
        child.met,
        0,
        proposedBy(review));
  }

  private static @Nullable String proposedBy(@Nullable ReviewRow review) {
    var proposal = review == null ? null : review.notes().proposal();
    return proposal == null ? null : proposal.by();
  }

  @Override
  public Optional<ReviewNotes> notes(UUID childId) {
    return Optional.ofNullable(tables.reviews.find(childId)).map(ReviewRow::notes);
  }

  @Override
  public Optional<UUID> nextUnrouted(Instant now, @Nullable Instant arrivedBy) {
    return tables.children.all().stream()
        .filter(child -> child.unrouted && !child.routeAfter.isAfter(now))
        .filter(child -> arrivedBy == null || !child.named || arrived(child, arrivedBy))
        .min(
            Comparator.comparing((ChildRow child) -> child.routeAfter)
                .thenComparing(child -> child.firstArrivedAt))
        .map(child -> child.childId);
  }

  private boolean arrived(ChildRow child, Instant by) {
    return tables.versions.all().stream()
        .noneMatch(v -> v.incidentId().equals(child.incidentId) && v.arrivedAt().isAfter(by));
  }

  @Override
  public boolean isUnrouted(UUID childId) {
    return tables.children.row(childId).unrouted;
  }

  @Override
  public int failures(UUID childId) {
    return tables.children.row(childId).failures;
  }
}
