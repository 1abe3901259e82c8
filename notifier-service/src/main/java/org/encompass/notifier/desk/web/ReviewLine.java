package org.encompass.notifier.desk.web;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.encompass.notifier.desk.DeskUser;
import org.encompass.notifier.desk.Reasons;
import org.encompass.notifier.desk.Words;
import org.encompass.notifier.matching.ReviewItem;

/// A line of the review queue.
///
/// @param urgent the deadline has passed, or will soon
/// @param secondPerson who is waited for, if a decision was proposed; else empty
record ReviewLine(
    UUID childId,
    String force,
    String reference,
    String childRef,
    List<String> reasons,
    String waiting,
    String deadline,
    String left,
    boolean urgent,
    int candidates,
    String secondPerson) {
  private static final Duration SOON = Duration.ofMinutes(90);

  static ReviewLine of(ReviewItem item, DeskUser user, Instant now) {
    return new ReviewLine(
        item.childId(),
        item.force(),
        item.reference(),
        item.childRef(),
        item.reasons().stream().map(Reasons::sentence).toList(),
        Words.time(item.openedAt()),
        Words.time(item.deadline()),
        Words.left(item.deadline(), now),
        item.deadline().isBefore(now.plus(SOON)),
        item.candidates(),
        secondPerson(item, user));
  }

  private static String secondPerson(ReviewItem item, DeskUser user) {
    if (item.proposedBy() == null) {
      return "";
    }
    return user.actor().equals(item.proposedBy())
        ? "Waits for a second person; you were the first"
        : "Waits for a second person";
  }
}
