package org.encompass.notifier.suspensions;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.encompass.notifier.ledger.Ledger;
import org.encompass.notifier.ledger.LedgerEntry;
import org.encompass.notifier.suspensions.Suspension.Act;
import org.encompass.notifier.suspensions.Suspension.Ended;
import org.encompass.notifier.suspensions.Suspension.How;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Stopping a force's feed takes two people, a reason and an end; letting it go takes one.
@Service
public class Suspensions {
  /// Whoever needs longer proposes it anew: a feed that is off is looked at again.
  public static final Duration LONGEST = Duration.ofDays(14);

  private static final String RULE = "suspension rule 1";
  private static final int PAGE = 100;

  /// What became of somebody's wish.
  public enum Answer {
    DONE,
    /// There is one of that force already.
    ALREADY_OPEN,
    /// Its end has passed, or lies too far ahead.
    BAD_END,
    /// Who proposed it cannot confirm it.
    SAME_PERSON,
    /// Somebody else, or the clock, was first.
    CHANGED_MEANWHILE
  }

  private final SuspensionRows rows;
  private final Ledger ledger;
  private final Clock clock;

  Suspensions(SuspensionRows rows, Ledger ledger, Clock clock) {
    this.rows = rows;
    this.ledger = ledger;
    this.clock = clock;
  }

  /// Whether no school is told now of what this force sends.
  public boolean inForce(String force, Instant now) {
    return rows.inForce(force, now);
  }

  /// Those that are proposed or in force.
  public List<Suspension> open() {
    return rows.open();
  }

  /// Open ones first, then the latest that ended.
  public List<Suspension> latest() {
    return rows.latest(PAGE);
  }

  /// One person proposes; nothing stops yet.
  @Transactional
  public Answer propose(String force, Instant endsAt, String reason, String actor) {
    var now = clock.instant();
    if (!endsAt.isAfter(now) || endsAt.isAfter(now.plus(LONGEST))) {
      return Answer.BAD_END;
    }
    var proposed = new Act(actor, now);
    var id = UUID.randomUUID();
    var proposal = new Suspension(id, force, endsAt, reason, proposed, null, null);
    if (!rows.propose(proposal)) {
      return Answer.ALREADY_OPEN;
    }
    record(proposal, "PROPOSED", actor);
    return Answer.DONE;
  }

  /// Another one confirms: from now on nobody is told.
  @Transactional
  public Answer confirm(UUID suspensionId, String actor) {
    var now = clock.instant();
    var waiting = rows.lock(suspensionId).filter(s -> s.waits() && s.endsAt().isAfter(now));
    if (waiting.isEmpty()) {
      return Answer.CHANGED_MEANWHILE;
    }
    if (waiting.get().proposed().by().equals(actor)) {
      return Answer.SAME_PERSON;
    }
    rows.confirm(suspensionId, new Act(actor, now));
    record(waiting.get(), "CONFIRMED", actor);
    return Answer.DONE;
  }

  /// Ends a proposal, or lets the feed go before its time.
  @Transactional
  public Answer end(UUID suspensionId, String actor) {
    var open = rows.lock(suspensionId).filter(s -> s.ended() == null);
    if (open.isEmpty()) {
      return Answer.CHANGED_MEANWHILE;
    }
    end(open.get(), how(open.get(), actor), actor);
    return Answer.DONE;
  }

  private static How how(Suspension open, String actor) {
    if (open.confirmed() != null) {
      return How.LIFTED;
    }
    return open.proposed().by().equals(actor) ? How.TAKEN_BACK : How.REJECTED;
  }

  /// Writes down which ended by themselves.
  @Transactional
  public void endThoseOver() {
    var now = clock.instant();
    for (var id : rows.over(now)) {
      rows.lock(id)
          .filter(s -> s.ended() == null && !s.endsAt().isAfter(now))
          .ifPresent(s -> end(s, How.OVER, RULE));
    }
  }

  private void end(Suspension open, How how, String actor) {
    rows.end(open.suspensionId(), new Ended(how, actor, clock.instant()));
    record(open, how.name(), actor);
  }

  private void record(Suspension suspension, String what, String actor) {
    ledger.record(
        new LedgerEntry(
            "SUSPENSION_" + what,
            actor,
            null,
            null,
            null,
            null,
            null,
            "suspension "
                + suspension.suspensionId()
                + " of all that "
                + suspension.force()
                + " sends",
            "so that nothing wrong reaches a school while the feed is in doubt",
            "two people's decision, UK GDPR art. 5(1)(d) and (f)",
            "UNTIL " + suspension.endsAt()));
  }
}
