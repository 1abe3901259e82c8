package org.encompass.notifier;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.impl.matchers.GroupMatcher;

/// Quartz of the tests' notifier, awake until closed. Nothing that it woke is still at work then.
public final class AwakeQuartz implements AutoCloseable {
  private final Scheduler quartz;

  /// Wakes it, and lets its triggers begin anew: what came due more than a minute ago has misfired,
  /// and would wait up to another minute.
  public AwakeQuartz(Scheduler quartz) throws SchedulerException {
    this.quartz = quartz;
    for (var key : quartz.getTriggerKeys(GroupMatcher.anyTriggerGroup())) {
      var trigger = quartz.getTrigger(key);
      quartz.rescheduleJob(key, trigger.getTriggerBuilder().startNow().build());
    }
    quartz.start();
  }

  @Override
  public void close() throws SchedulerException {
    quartz.standby();
    // What it had taken before still begins after it.
    await("Quartz at rest")
        .during(Duration.ofSeconds(1))
        .until(() -> quartz.getCurrentlyExecutingJobs().isEmpty());
  }
}
