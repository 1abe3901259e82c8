package org.encompass.notifier.scheduling.quartz;

import java.time.Duration;
import org.encompass.notifier.domain.Sweep;
import org.encompass.notifier.scheduling.SweepRunner;
import org.encompass.notifier.scheduling.SweepSettings;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.springframework.boot.quartz.autoconfigure.SchedulerFactoryBeanCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// One job and one fixed-interval trigger a sweep. An interval knows no clock change, and a missed
/// fire is only the next one come early.
@Configuration(proxyBeanMethods = false)
class QuartzConfiguration {
  private static final String GROUP = "sweeps";

  @Bean
  SchedulerFactoryBeanCustomizer sweepTriggers(SweepRunner runner, SweepSettings settings) {
    var jobs = runner.sweeps().stream().map(QuartzConfiguration::job).toArray(JobDetail[]::new);
    var triggers =
        runner.sweeps().stream().map(sweep -> trigger(sweep, settings)).toArray(Trigger[]::new);
    return scheduler -> {
      scheduler.setJobDetails(jobs);
      scheduler.setTriggers(triggers);
    };
  }

  private static JobDetail job(Sweep sweep) {
    return JobBuilder.newJob(SweepJob.class)
        .withIdentity(sweep.name(), GROUP)
        .storeDurably()
        .build();
  }

  private static Trigger trigger(Sweep sweep, SweepSettings settings) {
    Duration every = sweep.urgent() ? settings.urgentEvery() : settings.otherEvery();
    return TriggerBuilder.newTrigger()
        .withIdentity(sweep.name(), GROUP)
        .forJob(sweep.name(), GROUP)
        .withSchedule(
            SimpleScheduleBuilder.simpleSchedule()
                .withIntervalInMilliseconds(every.toMillis())
                .repeatForever()
                .withMisfireHandlingInstructionNextWithRemainingCount())
        .build();
  }
}
