package org.encompass.notifier.lifecycle;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.TransactionException;

/// How sweeps go over notifications and children: one after the other, so that one that fails is
/// counted and passed by, and never stops the others.
public final class EachRow {
  private static final Logger LOG = LoggerFactory.getLogger(EachRow.class);

  private final String sweep;
  private final MeterRegistry metrics;

  /// For the sweep of that name.
  public EachRow(String sweep, MeterRegistry metrics) {
    this.sweep = sweep;
    this.metrics = metrics;
  }

  /// Takes page after page until something was done or nothing is left.
  ///
  /// @param page finds the next ones, without those that were tried in vain
  /// @param step does one in a transaction of its own and says whether it did anything
  /// @return how many were done
  public int work(Function<Collection<UUID>, List<UUID>> page, Predicate<UUID> step) {
    var inVain = new HashSet<UUID>();
    int done = 0;
    var next = page.apply(inVain);
    while (!next.isEmpty()) {
      for (var id : next) {
        if (did(id, step)) {
          done++;
        } else {
          inVain.add(id);
        }
      }
      next = done == 0 ? page.apply(inVain) : List.of();
    }
    return done;
  }

  private boolean did(UUID id, Predicate<UUID> step) {
    try {
      return step.test(id);
    } catch (TransactionException
        | TransientDataAccessException
        | RecoverableDataAccessException
        | NonTransientDataAccessResourceException unreachable) {
      throw unreachable; // the database's fault, not the row's
    } catch (RuntimeException fault) {
      metrics.counter("encompass.sweep.row.failures", "sweep", sweep).increment();
      // The text of an exception may quote what it could not read.
      LOG.error("{} of row {} failed: {}", sweep, id, fault.getClass().getName());
      return false;
    }
  }
}
