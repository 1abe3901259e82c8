package org.encompass.notifier.matching;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.encompass.notifier.disclosure.Conflicts;
import org.encompass.notifier.disclosure.FreeTextCheck;
import org.encompass.notifier.disclosure.MarkedPhrase;
import org.encompass.notifier.domain.Recipient;
import org.encompass.notifier.incidents.ChildCase;
import org.encompass.notifier.incidents.ChildState;
import org.encompass.notifier.incidents.Children;
import org.encompass.notifier.lifecycle.Notification;
import org.encompass.notifier.lifecycle.Notifications;
import org.encompass.notifier.matching.SchoolMatch.Found;
import org.encompass.notifier.matching.SchoolMatch.OutOfScope;
import org.encompass.notifier.matching.SchoolMatch.Unsure;
import org.encompass.notifier.policy.ForcePolicies;
import org.encompass.notifier.reference.Projections;
import org.encompass.notifier.scheduling.Schedule;
import org.encompass.notifier.scheduling.Schedule.Grounds;
import org.encompass.schemas.DisclosureContent.Profile;
import org.encompass.schemas.IncidentMessage.EventType;
import org.encompass.schemas.ReceiptMessage.Route;
import org.springframework.stereotype.Component;

/// Routes one child whose row the caller has locked: to its schools, to a person, or to nobody.
@Component
class RoutingStep {
  static final String FREE_TEXT = "FREE_TEXT";
  static final String CONFLICT_AT_SCHOOL = "CONFLICT_AT_SCHOOL";
  static final String RETURNED = "RETURNED";
  static final String AMENDED = "AMENDED";

  private final Matcher matcher;
  private final FreeTextCheck texts;
  private final Projections projections;
  private final Schedule schedule;
  private final ReviewDesk desk;
  private final ReviewRows rows;
  private final Children children;
  private final Notifications notifications;
  private final ForcePolicies policies;
  private final Clock clock;

  RoutingStep(
      Matcher matcher,
      FreeTextCheck texts,
      Projections projections,
      Schedule schedule,
      ReviewDesk desk,
      ReviewRows rows,
      Children children,
      Notifications notifications,
      ForcePolicies policies,
      Clock clock) {
    this.matcher = matcher;
    this.texts = texts;
    this.projections = projections;
    this.schedule = schedule;
    this.desk = desk;
    this.rows = rows;
    this.children = children;
    this.notifications = notifications;
    this.policies = policies;
    this.clock = clock;
  }

  void route(ChildCase child) {
    schedule.withdrawOlder(child);
    if (!child.named()) {
      boolean all = child.incident().eventType() == EventType.WITHDRAWN;
      desk.withdrawn(child, all ? "WITHDRAWN" : "REMOVED", ExactMatcher.RULE);
    } else if (child.state() == ChildState.OUT_OF_SCOPE && !child.identityChanged()) {
      children.outOfScope(child.childId(), child.reason() == null ? "DECIDED" : child.reason());
    } else if (child.state() == ChildState.ROUTED && !child.identityChanged() && isLive(child)) {
      amend(child);
    } else {
      match(child);
    }
  }

  /// The same child as before: its schools stay, what they read may change.
  private void amend(ChildCase child) {
    var recipients = live(child).stream().map(Notification::recipient).collect(Collectors.toSet());
    var hindrances = new ArrayList<String>();
    var marked = hindrances(child, recipients, hindrances);
    if (hindrances.isEmpty()) {
      schedule.amend(child);
      children.routed(child.childId());
    } else {
      hindrances.addFirst(AMENDED);
      var notes = ReviewNotes.of(List.of(), List.of(), marked);
      desk.ask(child, hindrances, notes, ExactMatcher.RULE);
    }
  }

  private void match(ChildCase child) {
    switch (matched(child)) {
      case OutOfScope(var reason) -> desk.outOfScope(child, reason, Route.AUTO, ExactMatcher.RULE);
      case Unsure(var candidates, var household, var reasons) -> {
        // Whoever decides on the school also releases the text: it must be marked already.
        var all = new ArrayList<>(reasons);
        var marked = marked(child, all);
        ask(child, all, ReviewNotes.of(candidates, household, marked));
      }
      case Found(var recipients, var candidates, var household, var reasons) -> {
        var hindrances = new ArrayList<String>();
        var marked = hindrances(child, recipients, hindrances);
        if (hindrances.isEmpty()) {
          plan(child, recipients, reasons);
        } else {
          ask(child, hindrances, ReviewNotes.of(candidates, household, marked));
        }
      }
    }
  }

  private SchoolMatch matched(ChildCase child) {
    return switch (projections.state()) {
      case CAUGHT_UP -> matcher.match(child);
      case WAITING, GIVEN_UP -> new Unsure(List.of(), List.of(), List.of("ROLLS_NOT_READY"));
    };
  }

  private void plan(ChildCase child, Set<Recipient> recipients, List<String> reasons) {
    var grounds = new Grounds(ExactMatcher.RULE, String.join(" ", reasons));
    schedule.plan(child, recipients, Route.AUTO, grounds);
    children.routed(child.childId());
    rows.close(child.childId(), "MATCHED", ExactMatcher.RULE, null, clock.instant());
  }

  private void ask(ChildCase child, List<String> reasons, ReviewNotes notes) {
    var all = new ArrayList<>(reasons);
    if (isLive(child)) {
      all.addFirst(AMENDED);
    }
    desk.ask(child, all, notes, ExactMatcher.RULE);
  }

  /// Why a person must look although the schools are known. Adds codes to `into`.
  private List<MarkedPhrase> hindrances(
      ChildCase child, Set<Recipient> recipients, List<String> into) {
    var marked = marked(child, into);
    if (recipients.stream().anyMatch(r -> Conflicts.closes(child.incident(), r.key()))) {
      into.add(CONFLICT_AT_SCHOOL);
    }
    if (recipients.stream().anyMatch(r -> wasReturned(child, r))) {
      into.add(RETURNED);
    }
    return marked;
  }

  /// What must not leave unread, where the force's profile discloses free text at all.
  private List<MarkedPhrase> marked(ChildCase child, List<String> into) {
    if (policies.of(child.policyForce()).profile() != Profile.NATIONAL) {
      return List.of();
    }
    var household = children.household(child.incidentId()).stream().map(ChildCase::child).toList();
    var marked = texts.check(child.incident(), child.child(), household);
    if (!marked.isEmpty()) {
      into.add(FREE_TEXT);
    }
    return marked;
  }

  private boolean wasReturned(ChildCase child, Recipient recipient) {
    return notifications.ofChild(child.childId()).stream()
        .anyMatch(
            n ->
                n.recipient().equals(recipient)
                    && n.generation() == child.generation()
                    && !n.live()
                    && RETURNED.equals(n.reason()));
  }

  private boolean isLive(ChildCase child) {
    return !live(child).isEmpty();
  }

  private List<Notification> live(ChildCase child) {
    return notifications.ofChild(child.childId()).stream().filter(Notification::live).toList();
  }
}
