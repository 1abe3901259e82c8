package org.encompass.notifier;

import static org.awaitility.Awaitility.await;

import org.quartz.Scheduler;
import org.quartz.SchedulerException;

/// Quartz of the tests' notifier, awake until closed. Nothing that it woke is still at work then.
public final class AwakeQuartz implements AutoCloseable {
  private final Scheduler quartz;

  /// Wakes it.
  public AwakeQuartz(Scheduler quartz) throws SchedulerException {
    this.quartz = quartz;
    quartz.start();
  }

  @Override
  public void close() throws SchedulerException {
    quartz.standby();
    await("Quartz at rest").until(() -> quartz.getCurrentlyExecutingJobs().isEmpty());
  }
}
