package org.encompass.notifier.matching;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.encompass.notifier.domain.Recipient;
import org.encompass.notifier.incidents.ChildCase;
import org.encompass.notifier.incidents.ChildState;
import org.encompass.notifier.incidents.Children;
import org.encompass.notifier.lifecycle.Notification;
import org.encompass.notifier.lifecycle.Notifications;
import org.encompass.notifier.matching.Decisions.StoredDecision;
import org.encompass.notifier.matching.ReviewRows.Ending;
import org.encompass.notifier.matching.SchoolMatch.Found;
import org.encompass.notifier.matching.SchoolMatch.OutOfScope;
import org.encompass.notifier.matching.SchoolMatch.Unsure;
import org.encompass.notifier.matching.linkage.Explanation;
import org.encompass.notifier.matching.linkage.Linker;
import org.encompass.notifier.scheduling.Schedule;
import org.encompass.notifier.scheduling.Schedule.Grounds;
import org.encompass.schemas.IncidentMessage.EventType;
import org.encompass.schemas.ReceiptMessage.Route;
import org.springframework.stereotype.Component;

/// Routes one child whose row the caller has locked: to its schools, to a person, or to nobody.
@Component
class RoutingStep {
  /// Stands in the ledger with every decision.
  static final String ACTOR = "matching model " + Linker.model();

  static final String AMENDED = "AMENDED";
  private static final String DECIDED_OTHERWISE = "DECIDED_OTHERWISE";

  private final Matcher matcher;
  private final Decisions decisions;
  private final Hindrances hindrances;
  private final Schedule schedule;
  private final ReviewDesk desk;
  private final ReviewRows rows;
  private final Children children;
  private final Notifications notifications;
  private final Clock clock;

  RoutingStep(
      Matcher matcher,
      Decisions decisions,
      Hindrances hindrances,
      Schedule schedule,
      ReviewDesk desk,
      ReviewRows rows,
      Children children,
      Notifications notifications,
      Clock clock) {
    this.matcher = matcher;
    this.decisions = decisions;
    this.hindrances = hindrances;
    this.schedule = schedule;
    this.desk = desk;
    this.rows = rows;
    this.children = children;
    this.notifications = notifications;
    this.clock = clock;
  }

  void route(ChildCase child) {
    schedule.withdrawOlder(child);
    if (!child.named()) {
      boolean all = child.incident().eventType() == EventType.WITHDRAWN;
      desk.withdrawn(child, all ? "WITHDRAWN" : "REMOVED", ACTOR);
    } else if (!child.identityChanged() && isOutOfScope(child, CarriedOut.DECIDED)) {
      children.outOfScope(child.childId(), CarriedOut.DECIDED);
    } else if (child.state() == ChildState.ROUTED && !child.identityChanged() && isLive(child)) {
      amend(child);
    } else {
      match(child);
    }
  }

  private static boolean isOutOfScope(ChildCase child, String reason) {
    return child.state() == ChildState.OUT_OF_SCOPE && reason.equals(child.reason());
  }

  /// The same child as before: its schools stay, what they read may change.
  private void amend(ChildCase child) {
    var live = live(child);
    var recipients = live.stream().map(Notification::recipient).collect(Collectors.toSet());
    var hindering = hindrances.to(child, recipients);
    if (hindering.codes().isEmpty()) {
      schedule.amend(child);
      children.routed(child.childId());
    } else {
      var codes = new ArrayList<>(hindering.codes());
      if (live.stream().anyMatch(notification -> notification.contentVersion() < child.version())) {
        codes.addFirst(AMENDED);
      }
      desk.ask(child, codes, ReviewNotes.of(List.of(), List.of(), hindering.marked()), ACTOR);
    }
  }

  private void match(ChildCase child) {
    var matched = matcher.match(child);
    var why = matched.explanation();
    switch (matched.match()) {
      case OutOfScope(var reason) -> outOfScope(child, reason, why);
      case Unsure(var candidates, var household, var reasons) -> {
        // Whoever decides on the school also releases the text: it must be marked already.
        var text = hindrances.inText(child);
        var codes = new ArrayList<>(reasons);
        codes.addAll(text.codes());
        ask(child, codes, ReviewNotes.of(candidates, household, text.marked()), why);
      }
      case Found(var recipients, var candidates, var household, var reasons) -> {
        var hindering = hindrances.to(child, recipients);
        var codes = new ArrayList<>(hindering.codes());
        if (peopleDecidedOtherwise(child, recipients)) {
          codes.addFirst(DECIDED_OTHERWISE);
        }
        if (codes.isEmpty()) {
          plan(child, recipients, reasons, why);
        } else {
          ask(child, codes, ReviewNotes.of(candidates, household, hindering.marked()), why);
        }
      }
    }
  }

  /// By the child's age or date, which the police may amend: looked at anew each time.
  private void outOfScope(ChildCase child, String reason, Optional<Explanation> why) {
    if (peopleDecidedOtherwise(child, Set.of())) {
      var text = hindrances.inText(child);
      var codes = new ArrayList<>(List.of(DECIDED_OTHERWISE, reason));
      codes.addAll(text.codes());
      ask(child, codes, ReviewNotes.of(List.of(), List.of(), text.marked()), why);
      return;
    }
    record(child, "OUT_OF_SCOPE", List.of(reason), why);
    if (isOutOfScope(child, reason)) {
      children.outOfScope(child.childId(), reason); // said already
    } else {
      desk.outOfScope(child, reason, Route.AUTO, ACTOR);
    }
  }

  /// What people decided, two of them perhaps, no rule undoes: a person is asked again.
  private boolean peopleDecidedOtherwise(ChildCase child, Set<Recipient> recipients) {
    return rows.chosen(child).filter(chosen -> !chosen.equals(recipients)).isPresent();
  }

  private void plan(
      ChildCase child, Set<Recipient> recipients, List<String> reasons, Optional<Explanation> why) {
    record(child, "AUTO", reasons, why);
    var grounds = new Grounds(ACTOR, String.join(" ", reasons));
    schedule.plan(child, recipients, Route.AUTO, grounds);
    children.routed(child.childId());
    rows.close(child.childId(), Ending.byRule("MATCHED", ACTOR), clock.instant());
  }

  private void ask(
      ChildCase child, List<String> reasons, ReviewNotes notes, Optional<Explanation> why) {
    var all = new ArrayList<>(reasons);
    if (isLive(child)) {
      all.addFirst(AMENDED);
    }
    record(child, "REVIEW", all, why);
    desk.ask(child, all, notes, ACTOR);
  }

  private void record(
      ChildCase child, String answer, List<String> reasons, Optional<Explanation> why) {
    decisions.record(
        child, new StoredDecision(clock.instant(), answer, List.copyOf(reasons), why.orElse(null)));
  }

  private boolean isLive(ChildCase child) {
    return !live(child).isEmpty();
  }

  private List<Notification> live(ChildCase child) {
    return notifications.ofChild(child.childId()).stream().filter(Notification::live).toList();
  }
}
