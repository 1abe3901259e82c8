package org.encompass.benchmarks.sweeps;

import java.util.Objects;
import java.util.UUID;
import org.quartz.Job;
import org.quartz.JobExecutionContext;
import org.quartz.JobExecutionException;
import org.quartz.SchedulerException;

/// Fired once for each row, whose key is the trigger's name.
final class OneRowJob implements Job {
  static final String ROW = "row";

  @Override
  public void execute(JobExecutionContext context) throws JobExecutionException {
    try {
      var row = (OneRow) Objects.requireNonNull(context.getScheduler().getContext().get(ROW));
      row.claim(UUID.fromString(context.getTrigger().getKey().getName()));
    } catch (SchedulerException e) {
      throw new JobExecutionException(e);
    }
  }
}
