package org.encompass.notifier.matching;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.encompass.notifier.incidents.ChildCase;
import org.encompass.notifier.incidents.ChildState;
import org.encompass.notifier.incidents.Children;
import org.encompass.notifier.lifecycle.Notification;
import org.encompass.notifier.lifecycle.Notifications;
import org.encompass.notifier.matching.SecondPerson.Answer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/// People decide. What they decide is carried out at once, or waits for a second person.
@Component
class DecidedReviews implements Reviews {
  private static final Seen NOTHING = new Seen(0, 0);

  private final ReviewRows rows;
  private final Children children;
  private final Notifications notifications;
  private final ReviewDesk desk;
  private final CarriedOut carriedOut;
  private final Reviewers reviewers;

  DecidedReviews(
      ReviewRows rows,
      Children children,
      Notifications notifications,
      ReviewDesk desk,
      CarriedOut carriedOut,
      Reviewers reviewers) {
    this.rows = rows;
    this.children = children;
    this.notifications = notifications;
    this.desk = desk;
    this.carriedOut = carriedOut;
    this.reviewers = reviewers;
  }

  @Override
  @Transactional(readOnly = true)
  public List<ReviewItem> open() {
    return rows.open();
  }

  // One snapshot: what the police say, what is marked in it and what a decision will name.
  @Override
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public Optional<ReviewDetail> find(UUID childId) {
    return rows.find(childId).flatMap(item -> children.find(childId).map(c -> detail(item, c)));
  }

  private ReviewDetail detail(ReviewItem item, ChildCase child) {
    var live = notifications.ofChild(child.childId()).stream().filter(Notification::live).toList();
    var seen = rows.isUnrouted(child.childId()) ? NOTHING : seen(child);
    var twoPeople = SecondPerson.needed(child);
    return new ReviewDetail(item, seen, child, notes(child), live, twoPeople);
  }

  private ReviewNotes notes(ChildCase child) {
    return rows.notes(child.childId()).orElse(ReviewNotes.NONE);
  }

  private static Seen seen(ChildCase child) {
    return new Seen(child.version(), child.generation());
  }

  @Override
  @Transactional(readOnly = true)
  public Decided wouldBe(UUID childId, Seen seen, ReviewDecision decision) {
    return children
        .find(childId)
        .map(child -> objection(child, seen, decision).orElse(comesTo(child)))
        .orElse(Decided.NOT_IN_REVIEW);
  }

  private static Decided comesTo(ChildCase child) {
    return SecondPerson.needed(child) ? Decided.PROPOSED : Decided.DONE;
  }

  @Override
  @Transactional
  public Decided decide(
      UUID childId, Seen seen, ReviewDecision decision, String reason, String actor) {
    if (children.find(childId).isEmpty()) {
      return Decided.NOT_IN_REVIEW;
    }
    var child = children.lock(childId);
    var objection = objection(child, seen, decision);
    if (objection.isPresent()) {
      return objection.get();
    }
    if (SecondPerson.needed(child)) {
      if (isNewcomer(child, actor)) {
        return Decided.NEWCOMER;
      }
      desk.propose(child, decision, reason, seen, actor);
      return Decided.PROPOSED;
    }
    carriedOut.carryOut(child, decision, reason, grounds(child, decision), actor);
    return Decided.DONE;
  }

  private Optional<Decided> objection(ChildCase child, Seen seen, ReviewDecision decision) {
    var changed = changed(child, seen);
    if (changed.isPresent()) {
      return changed;
    }
    return notes(child).proposal() == null
        ? carriedOut.objection(child, decision)
        : Optional.of(Decided.PROPOSAL_WAITING);
  }

  private Optional<Decided> changed(ChildCase child, Seen seen) {
    if (rows.isUnrouted(child.childId())) {
      return Optional.of(Decided.CHANGED_MEANWHILE);
    }
    if (child.state() != ChildState.IN_REVIEW) {
      return Optional.of(Decided.NOT_IN_REVIEW);
    }
    return seen.equals(seen(child)) ? Optional.empty() : Optional.of(Decided.CHANGED_MEANWHILE);
  }

  @Override
  @Transactional
  public Decided confirm(UUID childId, UUID proposalId, Seen seen, String reason, String actor) {
    return answer(childId, proposalId, seen, Answer.CONFIRM, reason, actor);
  }

  @Override
  @Transactional
  public Decided reject(UUID childId, UUID proposalId, Seen seen, String reason, String actor) {
    return answer(childId, proposalId, seen, Answer.REJECT, reason, actor);
  }

  private Decided answer(
      UUID childId, UUID proposalId, Seen seen, Answer answer, String reason, String actor) {
    if (children.find(childId).isEmpty()) {
      return Decided.NOT_IN_REVIEW;
    }
    var child = children.lock(childId);
    var waiting = notes(child).proposal();
    var objection =
        changed(child, seen)
            .or(() -> SecondPerson.objection(waiting, proposalId, seen, answer, actor))
            .or(() -> newcomer(child, answer, actor));
    if (waiting == null || objection.isPresent()) {
      return objection.orElse(Decided.CHANGED_MEANWHILE);
    }
    return switch (answer) {
      case REJECT -> {
        desk.reject(child, waiting, reason, actor);
        yield Decided.REJECTED;
      }
      case CONFIRM -> {
        var decision = waiting.decision();
        var hindrance = carriedOut.objection(child, decision);
        if (hindrance.isEmpty()) {
          var grounds = grounds(child, decision) + " PROPOSED BY " + waiting.by();
          desk.confirmed(child, waiting, actor);
          carriedOut.carryOut(child, decision, reason, grounds, actor);
        }
        yield hindrance.orElse(Decided.DONE);
      }
    };
  }

  private Optional<Decided> newcomer(ChildCase child, Answer answer, String actor) {
    return answer == Answer.CONFIRM && isNewcomer(child, actor)
        ? Optional.of(Decided.NEWCOMER)
        : Optional.empty();
  }

  private boolean isNewcomer(ChildCase child, String actor) {
    return rows.find(child.childId())
        .filter(item -> reviewers.known(actor, item.openedAt()))
        .isEmpty();
  }

  private String grounds(ChildCase child, ReviewDecision decision) {
    var codes = rows.find(child.childId()).map(ReviewItem::reasons).orElse(List.of());
    return "DECIDED " + decision.code() + " AFTER " + String.join(" ", codes);
  }
}
