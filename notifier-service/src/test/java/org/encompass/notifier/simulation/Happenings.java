package org.encompass.notifier.simulation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// What can happen next, and how often. Sweeps are woken by chance: twice, late, at several nodes
/// or hardly at all.
final class Happenings {
  private record Happening(int weight, Runnable what) {}

  private static final int LEASE_AND_MORE = 200;

  private final Night night;
  private final List<Happening> all = new ArrayList<>();
  private int weights;

  Happenings(Night night) {
    this.night = night;
    var climate = night.climate();
    var police = night.police();
    add(4 * climate.police(), police::report);
    add(3 * climate.police(), police::amend);
    add(climate.police(), police::withdraw);
    add(climate.police(), police::repeat);
    add(climate.police(), police::sendLateOne);
    add(climate.police(), police::sendSomethingWrong);
    add(3 * climate.register(), night.register()::change);
    var portal = night.portal();
    add(8, () -> night.anywhere("listens to incidents", police::listen));
    add(8, () -> night.anywhere("carries the outbox", night.actors().relay()::turn));
    add(6, () -> night.anywhere("listens to acknowledgements", portal::listen));
    add(4 * climate.people(), portal::somebodyActs);
    var desk = new SimulatedDesk(night);
    add(2 * climate.people(), () -> night.anywhere("the desk decides", desk::decide));
    add(climate.people(), () -> night.anywhere("the desk telephones", desk::telephone));
    add(climate.people(), () -> night.anywhere("the desk looks aside", desk::lookAside));
    var suspending = new SimulatedSuspensions(night);
    int stops = Math.min(1, climate.people());
    add(stops, () -> night.anywhere("the desk stops a feed", suspending::stop));
    add(stops, () -> night.anywhere("the desk lets a feed go", suspending::letGo));
    night.actors().sweeps().forEach((name, sweep) -> sweep(name, sweep.urgent() ? 12 : 4));
    add(6, () -> night.letPass(1 + night.chance().below(20)));
    add(4, () -> night.letPass(night.chance().below(LEASE_AND_MORE)));
    add(2, () -> night.letPass(night.chance().below((int) Duration.ofHours(4).toSeconds())));
    add(2, new Due(night)::jump);
    add(4, night::restartOne);
  }

  private void sweep(String name, int weight) {
    add(weight, () -> night.anywhere("sweep " + name, night.actors().sweeps().get(name)::run));
  }

  private void add(int weight, Runnable what) {
    all.add(new Happening(weight, what));
    weights += weight;
  }

  Runnable next() {
    int left = night.chance().below(weights);
    for (var happening : all) {
      left -= happening.weight();
      if (left < 0) {
        return happening.what();
      }
    }
    throw new IllegalStateException("weights do not add up");
  }
}
