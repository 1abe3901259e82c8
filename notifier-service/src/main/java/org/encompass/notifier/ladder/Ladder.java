package org.encompass.notifier.ladder;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.encompass.notifier.delivery.Audience;
import org.encompass.notifier.delivery.Escalation;
import org.encompass.notifier.delivery.Reached;
import org.encompass.notifier.ledger.Ledger;
import org.encompass.notifier.lifecycle.Notification;
import org.encompass.notifier.lifecycle.Notifications;
import org.encompass.notifier.policy.ForcePolicies;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Plans the steps of each notification and takes them. Everything happens in the caller's
/// transaction; whoever plans holds the notification's row.
@Component
@Transactional
public class Ladder {
  private final LadderRows rows;
  private final Notifications notifications;
  private final Escalation escalation;
  private final ForcePolicies policies;
  private final Ledger ledger;
  private final MeterRegistry metrics;

  Ladder(
      LadderRows rows,
      Notifications notifications,
      Escalation escalation,
      ForcePolicies policies,
      Ledger ledger,
      MeterRegistry metrics) {
    this.rows = rows;
    this.notifications = notifications;
    this.escalation = escalation;
    this.policies = policies;
    this.ledger = ledger;
    this.metrics = metrics;
  }

  /// The school is told for the first time. Steps for which it is late already are taken with that.
  ///
  /// @param policyForce whose policy says when
  public void begin(Notification notification, String policyForce, Instant now) {
    var times = policies.of(policyForce).ladder();
    LadderRule.planned(times, notification.recipient(), notification.deadline().at())
        .forEach(rung -> rows.put(notification.notificationId(), rung));
    climb(notification, true, now);
  }

  /// The school's calendar or its people changed, or what the force may see of them.
  public void follow(Notification notification, String policyForce, Instant now) {
    var id = notification.notificationId();
    var times = policies.of(policyForce).ladder();
    var deadline = notification.deadline().at();
    for (var before : rows.of(id)) {
      var rung = LadderRule.moved(before, times, deadline);
      if (!rung.equals(before)) {
        rows.put(id, rung);
      } else if (notification.unread() && LadderRule.asksForPeople(rung, deadline, now)) {
        askAgain(notification, rung, now);
      }
    }
  }

  private void askAgain(Notification notification, Rung rung, Instant now) {
    var result =
        switch (tell(notification, rung.step(), now)) {
          case TOLD -> Result.TOLD;
          case ALREADY -> rung.result();
          case NOBODY -> Result.NOBODY;
        };
    if (result == Result.TOLD || result != rung.result()) {
      write(notification, new Rung(rung.step(), rung.dueAt(), now, result));
    }
  }

  /// There is something new to read, and those who had read what was told are told so.
  public void amended(Notification notification, Instant now) {
    if (notification.unread() && now.isBefore(notification.deadline().at())) {
      var id = notification.notificationId();
      rows.of(id).stream().map(LadderRule::reopened).forEach(rung -> rows.put(id, rung));
      climb(notification, true, now);
    }
  }

  /// Takes what is due of one notification.
  ///
  /// @return whether anything was
  boolean climb(UUID notificationId, Instant now) {
    rows.lock(notificationId);
    return climb(notifications.find(notificationId).orElseThrow(), false, now);
  }

  /// A person takes a step before its time, or once more where there was nobody to tell. It is then
  /// taken, and not taken by itself any more.
  ///
  /// @param actor who, as ledger entries name them
  /// @return what came of it; empty where it was taken, or the school is not told yet
  public Optional<Result> takeNow(UUID notificationId, Step step, String actor, Instant now) {
    rows.lock(notificationId);
    var notification = notifications.find(notificationId).orElseThrow();
    return rows.of(notificationId).stream()
        .filter(rung -> rung.step() == step)
        .filter(rung -> !rung.taken() || rung.result() == Result.NOBODY)
        .filter(_ -> notification.disclosed() && notification.live())
        .findFirst()
        .map(rung -> takeNow(notification, rung, actor, now));
  }

  private Result takeNow(Notification notification, Rung rung, String actor, Instant now) {
    var result = result(notification, rung.step(), false, now);
    write(notification, new Rung(rung.step(), rung.dueAt(), now, result), actor);
    return result;
  }

  private boolean climb(Notification notification, boolean together, Instant now) {
    var due =
        rows.of(notification.notificationId()).stream()
            .filter(rung -> LadderRule.isDue(rung, now))
            .toList();
    for (var rung : due) {
      var result = result(notification, rung.step(), together, now);
      write(notification, new Rung(rung.step(), rung.dueAt(), now, result));
    }
    return !due.isEmpty();
  }

  private Result result(Notification notification, Step step, boolean together, Instant now) {
    if (!LadderRule.isNeeded(step, notification)) {
      return Result.NOT_NEEDED;
    }
    if (together && step == Step.REMINDER) {
      return Result.INCLUDED; // they are being told this very moment
    }
    return switch (step) {
      case CALL_SHEET -> Result.LISTED;
      case REMINDER, DEPUTIES, HEAD ->
          switch (tell(notification, step, now)) {
            case TOLD -> together ? Result.INCLUDED : Result.TOLD;
            case ALREADY -> Result.INCLUDED;
            case NOBODY -> Result.NOBODY;
          };
    };
  }

  private Reached tell(Notification notification, Step step, Instant now) {
    return switch (step) {
      case REMINDER -> escalation.tell(notification, Audience.TOLD_BEFORE, now);
      case DEPUTIES -> escalation.tell(notification, Audience.DEPUTIES, now);
      case HEAD -> escalation.tell(notification, Audience.HEAD, now);
      case CALL_SHEET -> throw new IllegalArgumentException("the call sheet tells nobody");
    };
  }

  private void write(Notification notification, Rung taken) {
    write(notification, taken, StepEntry.RULE);
  }

  private void write(Notification notification, Rung taken, String actor) {
    rows.put(notification.notificationId(), taken);
    if (taken.result() != Result.NOT_NEEDED) {
      ledger.record(StepEntry.of(notification, taken, actor));
    }
    metrics
        .counter("encompass.ladder", "step", taken.step().name(), "result", "" + taken.result())
        .increment();
  }
}
