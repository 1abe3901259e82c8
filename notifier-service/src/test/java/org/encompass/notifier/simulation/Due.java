package org.encompass.notifier.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.TreeSet;
import org.encompass.notifier.intake.QuarantinedRecord;
import org.encompass.notifier.simulation.memory.Tables.MailState;
import org.encompass.notifier.simulation.memory.Tables.NotificationRow;
import org.jspecify.annotations.Nullable;

/// The moments at which the tables say that something is due: where time matters most.
final class Due {
  private static final Duration REMINDED_BEFORE = Duration.ofMinutes(120);

  private final Night night;

  Due(Night night) {
    this.night = night;
  }

  /// The clock jumps to the next of them, a little earlier or later now and then.
  void jump() {
    next()
        .ifPresent(
            moment -> night.jumpTo(moment.plusSeconds(night.chance().oneOf(-2, 0, 0, 1, 90))));
  }

  /// The next of them.
  Optional<Instant> next() {
    var ahead = new TreeSet<Instant>();
    var tables = night.tables();
    for (var mail : tables.mails.seen()) {
      add(ahead, mail.nextAt());
      if (mail.state() == MailState.LEASED && mail.leaseUntil() != null) {
        add(ahead, mail.leaseUntil().plusSeconds(1));
      }
    }
    for (var row : tables.notifications.seen()) {
      add(ahead, row.notification().releaseAt());
      if (row.notification().met() == null ? row.notification().live() : toRemind(row)) {
        var deadline = row.notification().deadline().at();
        add(ahead, deadline);
        add(ahead, deadline.minus(REMINDED_BEFORE));
      }
    }
    for (var suspension : tables.suspensions.seen()) {
      add(ahead, suspension.ended() == null ? suspension.endsAt() : null);
    }
    for (var row : tables.ladder.seen()) {
      add(ahead, row.rung().taken() ? null : row.rung().dueAt());
    }
    for (var child : tables.children.seen()) {
      add(ahead, child.unrouted ? child.routeAfter : null);
      add(ahead, child.met == null ? child.deadline : null);
    }
    for (var row : tables.quarantine.seen()) {
      boolean open = row.record().status() == QuarantinedRecord.Status.OPEN;
      add(ahead, open && row.record().met() == null ? row.record().deadline() : null);
    }
    return ahead.stream().findFirst();
  }

  /// Whether it was sent into a holiday and is still to be brought back.
  static boolean toRemind(NotificationRow row) {
    var n = row.notification();
    boolean open =
        switch (n.state()) {
          case SCHEDULED, TOLD, READ -> true;
          case HELD, ACKNOWLEDGED, WITHDRAWN -> false;
        };
    return open && n.remindOn() != null && !n.remindOn().equals(row.remindedOn());
  }

  private void add(TreeSet<Instant> ahead, @Nullable Instant moment) {
    if (moment != null && moment.isAfter(night.now())) {
      ahead.add(moment);
    }
  }
}
