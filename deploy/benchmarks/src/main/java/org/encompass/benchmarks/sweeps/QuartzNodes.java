package org.encompass.benchmarks.sweeps;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.encompass.benchmarks.CannotMeasure;
import org.quartz.JobBuilder;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.springframework.scheduling.quartz.SchedulerFactoryBean;

/// Quartz's clustered store in the same database, set up as the notifier sets it up, but for one
/// thing in its favour: a node takes as many triggers at once as it has threads.
final class QuartzNodes implements AutoCloseable {
  static final int THREADS = 8;
  private static final long MINUTES_TO_FIRE = 20;

  private final List<SchedulerFactoryBean> factories = new ArrayList<>();
  private final OneRow row;

  QuartzNodes(DataSource database, Collection<UUID> rows, int nodes) throws Exception {
    row = new OneRow(database, rows.size());
    for (int node = 1; node <= nodes; node++) {
      var factory = new SchedulerFactoryBean();
      factory.setSchedulerName("rows");
      factory.setDataSource(database);
      factory.setQuartzProperties(settings(node));
      factory.setSchedulerContextAsMap(Map.of(OneRowJob.ROW, row));
      factory.afterPropertiesSet();
      factories.add(factory);
    }
    store(rows);
  }

  private static Properties settings(int node) {
    var settings = new Properties();
    settings.putAll(
        Map.of(
            "org.quartz.scheduler.instanceId", "node-" + node,
            "org.quartz.scheduler.batchTriggerAcquisitionMaxCount", "" + THREADS,
            "org.quartz.threadPool.threadCount", "" + THREADS,
            "org.quartz.jobStore.driverDelegateClass",
                "org.quartz.impl.jdbcjobstore.PostgreSQLDelegate",
            "org.quartz.jobStore.useProperties", "true",
            "org.quartz.jobStore.isClustered", "true",
            "org.quartz.jobStore.clusterCheckinInterval", "5000",
            "org.quartz.jobStore.acquireTriggersWithinLock", "true",
            "org.quartz.jobStore.misfireThreshold",
                "" + TimeUnit.MINUTES.toMillis(MINUTES_TO_FIRE)));
    return settings;
  }

  /// One trigger a row, all due now. What storing them costs is not counted against Quartz.
  private void store(Collection<UUID> rows) throws SchedulerException {
    var job = JobBuilder.newJob(OneRowJob.class).withIdentity("claim").storeDurably().build();
    Set<Trigger> triggers =
        rows.stream()
            .map(
                id ->
                    TriggerBuilder.newTrigger()
                        .withIdentity(id.toString())
                        .forJob(job)
                        .startNow()
                        .build())
            .collect(Collectors.toSet());
    scheduler(factories.getFirst()).scheduleJobs(Map.of(job, triggers), true);
  }

  /// Starts the nodes and waits until each row was claimed.
  void claimAll() {
    try {
      for (var factory : factories) {
        scheduler(factory).start();
      }
      if (!row.left().await(MINUTES_TO_FIRE, TimeUnit.MINUTES)) {
        throw new CannotMeasure("%d triggers never fired".formatted(row.left().getCount()));
      }
    } catch (SchedulerException e) {
      throw new CannotMeasure("Quartz did not start: " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CannotMeasure("interrupted");
    }
  }

  private static Scheduler scheduler(SchedulerFactoryBean factory) {
    return Objects.requireNonNull(factory.getObject());
  }

  @Override
  public void close() throws SchedulerException {
    for (var factory : factories) {
      scheduler(factory).shutdown(true);
    }
  }
}
