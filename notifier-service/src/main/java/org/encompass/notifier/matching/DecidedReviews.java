package org.encompass.notifier.matching;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.encompass.notifier.domain.Recipient;
import org.encompass.notifier.incidents.ChildCase;
import org.encompass.notifier.incidents.ChildState;
import org.encompass.notifier.incidents.Children;
import org.encompass.notifier.lifecycle.Notification;
import org.encompass.notifier.lifecycle.Notifications;
import org.encompass.notifier.matching.ReviewDecision.NotAtASchoolWeKnow;
import org.encompass.notifier.matching.ReviewDecision.OutOfScope;
import org.encompass.notifier.scheduling.Schedule;
import org.encompass.notifier.scheduling.Schedule.Grounds;
import org.encompass.schemas.ReceiptMessage.Route;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/// People decide; what they decide is carried out at once. Their choice of a school also releases
/// marked free text and a conflict at the school: they have seen it.
@Component
class DecidedReviews implements Reviews {
  private static final Seen NOTHING = new Seen(0, 0);

  private final ReviewRows rows;
  private final Children children;
  private final Notifications notifications;
  private final Schedule schedule;
  private final ReviewDesk desk;
  private final org.encompass.notifier.reference.Schools schools;
  private final Clock clock;

  DecidedReviews(
      ReviewRows rows,
      Children children,
      Notifications notifications,
      Schedule schedule,
      ReviewDesk desk,
      org.encompass.notifier.reference.Schools schools,
      Clock clock) {
    this.rows = rows;
    this.children = children;
    this.notifications = notifications;
    this.schedule = schedule;
    this.desk = desk;
    this.schools = schools;
    this.clock = clock;
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
    var notes = rows.notes(child.childId()).orElse(ReviewNotes.NONE);
    var live = notifications.ofChild(child.childId()).stream().filter(Notification::live).toList();
    var seen = rows.isUnrouted(child.childId()) ? NOTHING : seen(child);
    return new ReviewDetail(item, seen, child, notes, live);
  }

  private static Seen seen(ChildCase child) {
    return new Seen(child.version(), child.generation());
  }

  @Override
  @Transactional
  public Decided decide(
      UUID childId, Seen seen, ReviewDecision decision, String reason, String actor) {
    if (children.find(childId).isEmpty()) {
      return Decided.NOT_IN_REVIEW;
    }
    var child = children.lock(childId);
    if (rows.isUnrouted(childId)) {
      return Decided.CHANGED_MEANWHILE;
    }
    if (child.state() != ChildState.IN_REVIEW) {
      return Decided.NOT_IN_REVIEW;
    }
    if (!seen.equals(seen(child))) {
      return Decided.CHANGED_MEANWHILE;
    }
    return switch (decision) {
      case ReviewDecision.Schools(var urns) -> {
        if (urns.isEmpty() || urns.stream().anyMatch(urn -> !schools.known(urn.value()))) {
          yield Decided.SCHOOL_UNKNOWN;
        }
        var recipients =
            urns.stream().<Recipient>map(Recipient.School::new).collect(Collectors.toSet());
        yield tell(child, recipients, "SCHOOL", reason, actor);
      }
      case NotAtASchoolWeKnow(var said) -> {
        var laCode = said == null || said.isBlank() ? child.child().laCode() : said;
        yield laCode == null || !laCode.matches("\\d{3}") || !schools.known("LA:" + laCode)
            ? Decided.AUTHORITY_UNKNOWN
            : tell(
                child,
                Set.of(new Recipient.LocalAuthority(laCode)),
                "NOT_AT_A_SCHOOL_WE_KNOW",
                reason,
                actor);
      }
      case OutOfScope() -> {
        rows.close(childId, "OUT_OF_SCOPE", actor, reason, clock.instant());
        desk.outOfScope(child, "DECIDED", Route.REVIEW, actor);
        yield Decided.DONE;
      }
    };
  }

  private Decided tell(
      ChildCase child, Set<Recipient> recipients, String decision, String reason, String actor) {
    var codes = rows.find(child.childId()).map(ReviewItem::reasons).orElse(List.of());
    var grounds = "DECIDED " + decision + " AFTER " + String.join(" ", codes);
    rows.close(child.childId(), decision, actor, reason, clock.instant());
    desk.decided(child, recipients, grounds, actor);
    schedule.plan(child, recipients, Route.REVIEW, new Grounds(actor, grounds));
    children.routed(child.childId());
    return Decided.DONE;
  }
}
