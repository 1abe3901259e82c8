package org.encompass.notifier.scheduling.quartz;

import org.encompass.notifier.scheduling.SweepRunner;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/// Wakes one sweep. What is due is in our own tables; Quartz only keeps time.
@DisallowConcurrentExecution
class SweepJob implements Job {
  private final SweepRunner runner;

  SweepJob(SweepRunner runner) {
    this.runner = runner;
  }

  @Override
  public void execute(JobExecutionContext context) {
    runner.run(context.getJobDetail().getKey().getName());
  }
}
