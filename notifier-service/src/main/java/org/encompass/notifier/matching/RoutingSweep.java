package org.encompass.notifier.matching;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.encompass.notifier.domain.Sweep;
import org.encompass.notifier.incidents.Children;
import org.encompass.notifier.scheduling.Schedule;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.support.TransactionTemplate;

/// Routes what waits, child by child in transactions of their own, so that one child that fails,
/// in whatever way, cannot hold up the others. After the fifth failure a person decides.
@Component
class RoutingSweep implements Sweep {
  private static final Logger LOG = LoggerFactory.getLogger(RoutingSweep.class);
  private static final int AT_ONCE = 200;
  private static final int PATIENCE = 5;
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);
  private static final String FAILED = "ROUTING_FAILED";

  private final ReviewRows rows;
  private final Children children;
  private final RoutingStep step;
  private final Hindrances hindrances;
  private final ReviewDesk desk;
  private final Schedule schedule;
  private final NationalRoll roll;
  private final TransactionTemplate transaction;
  private final MeterRegistry metrics;
  private final Clock clock;

  RoutingSweep(
      ReviewRows rows,
      Children children,
      RoutingStep step,
      Hindrances hindrances,
      ReviewDesk desk,
      Schedule schedule,
      NationalRoll roll,
      TransactionTemplate transaction,
      MeterRegistry metrics,
      Clock clock) {
    this.rows = rows;
    this.children = children;
    this.step = step;
    this.hindrances = hindrances;
    this.desk = desk;
    this.schedule = schedule;
    this.roll = roll;
    this.transaction = transaction;
    this.metrics = metrics;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "routing";
  }

  @Override
  public boolean urgent() {
    return true;
  }

  @Override
  public int run() {
    if (roll.catchingUp()) {
      return 0; // no guess, and not yet a person's time
    }
    int done = 0;
    try {
      while (done < AT_ONCE && routeOne()) {
        done++;
      }
    } catch (CannotCreateTransactionException
        | TransactionSystemException
        | RecoverableDataAccessException
        | TransientDataAccessResourceException
        | NonTransientDataAccessResourceException unreachable) {
      roll.wasCutOff();
      throw unreachable;
    }
    return done;
  }

  /// Whatever fails while a child is claimed counts against that child, a time-out and a broken
  /// connection too: the others come first now. Only what cannot even be written down is thrown.
  private boolean routeOne() {
    var claimed = new AtomicReference<UUID>();
    try {
      return Boolean.TRUE.equals(transaction.execute(_ -> route(claimed)));
    } catch (RuntimeException | Error fault) {
      var childId = claimed.get();
      if (childId == null) {
        throw fault;
      }
      failed(childId, fault);
      return true;
    }
  }

  private boolean route(AtomicReference<UUID> claimed) {
    var hesitation = roll.hesitation();
    var next = next(hesitation);
    // After the claim: a roll that arrived before the child must not be overlooked.
    if (next.isEmpty() || !roll.settled() || roll.hesitation().compareTo(hesitation) > 0) {
      return false;
    }
    claimed.set(next.get());
    step.route(children.lock(next.get()));
    return true;
  }

  /// A node without a roll leaves the newest children to one that has it.
  private Optional<UUID> next(Duration hesitation) {
    var now = clock.instant();
    return rows.nextUnrouted(now, hesitation.isZero() ? null : now.minus(hesitation));
  }

  private void failed(UUID childId, Throwable fault) {
    int failures = rows.failures(childId) + 1;
    metrics.counter("encompass.routing.failures").increment();
    // The text of an exception may quote what it could not read.
    LOG.error(
        "child {} could not be routed ({} times): {} at {}",
        childId,
        failures,
        fault.getClass().getName(),
        fault.getStackTrace().length == 0 ? "?" : fault.getStackTrace()[0]);
    var pause = FIRST_PAUSE.multipliedBy(1L << Math.min(failures, PATIENCE));
    transaction.executeWithoutResult(
        _ -> children.routingFailed(childId, clock.instant().plus(pause)));
    if (failures >= PATIENCE) {
      giveToAPerson(childId, failures);
    }
  }

  private void giveToAPerson(UUID childId, int failures) {
    metrics.counter("encompass.routing.given.up").increment();
    try {
      transaction.executeWithoutResult(
          _ -> {
            var child = children.lock(childId);
            // Whoever decides on the school also releases the text.
            var text = hindrances.inTextWhateverHappens(child);
            var codes = Stream.concat(Stream.of(FAILED), text.codes().stream()).toList();
            var notes = ReviewNotes.of(List.of(), List.of(), text.marked());
            desk.ask(child, codes, notes, RoutingStep.ACTOR);
          });
    } catch (RuntimeException | Error fault) {
      LOG.error("child {} cannot be given to a person: {}", childId, fault.getClass().getName());
      if (!mayPass(fault) || failures >= 2 * PATIENCE) {
        transaction.executeWithoutResult(
            _ -> children.inReview(childId, FAILED, schedule.whileUnreadable(childId)));
      }
    }
  }

  /// Whether it is tried once more, when the pause is over.
  private static boolean mayPass(Throwable fault) {
    return fault instanceof TransactionException
        || fault instanceof TransientDataAccessException
        || fault instanceof RecoverableDataAccessException
        || fault instanceof NonTransientDataAccessResourceException;
  }
}
