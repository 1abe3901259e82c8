package org.encompass.notifier.simulation;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.TreeMap;
import org.encompass.notifier.disclosure.Acknowledgements;
import org.encompass.notifier.domain.NationalCalendar;
import org.encompass.notifier.domain.NationalCalendars;
import org.encompass.notifier.domain.Sweep;
import org.encompass.notifier.intake.Intake;
import org.encompass.notifier.intake.Quarantine;
import org.encompass.notifier.matching.Reviews;
import org.encompass.notifier.outbox.kafka.RelayByHand;
import org.encompass.notifier.scheduling.Schedule;
import org.encompass.notifier.suspensions.Suspensions;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.transaction.support.TransactionTemplate;

/// What a node does when its topics, timers and people ask it to: the real code's entrances.
record Actors(
    Intake intake,
    Acknowledgements acknowledgements,
    RelayByHand relay,
    Map<String, Sweep> sweeps,
    Reviews reviews,
    Schedule schedule,
    Quarantine quarantine,
    Suspensions suspensions,
    TransactionTemplate transaction,
    NationalCalendar national,
    MeterRegistry meters) {

  Actors(ListableBeanFactory beans) {
    this(
        beans.getBean(Intake.class),
        beans.getBean(Acknowledgements.class),
        new RelayByHand(beans),
        byName(beans),
        beans.getBean(Reviews.class),
        beans.getBean(Schedule.class),
        beans.getBean(Quarantine.class),
        beans.getBean(Suspensions.class),
        beans.getBean(TransactionTemplate.class),
        beans.getBean(NationalCalendars.class).now(),
        beans.getBean(MeterRegistry.class));
  }

  private static Map<String, Sweep> byName(ListableBeanFactory beans) {
    var all = new TreeMap<String, Sweep>();
    beans.getBeansOfType(Sweep.class).values().forEach(sweep -> all.put(sweep.name(), sweep));
    return all;
  }
}
