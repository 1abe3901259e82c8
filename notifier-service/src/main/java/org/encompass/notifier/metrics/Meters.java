package org.encompass.notifier.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import org.encompass.notifier.delivery.Reachability;
import org.encompass.notifier.reference.Schools;
import org.springframework.stereotype.Component;

/// Puts the numbers where Prometheus finds them. They are counted from the tables at the scrape, so
/// that every node says the same and a restart loses nothing.
@Component
class Meters implements MeterBinder {
  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  private final Snapshots snapshots;
  private final Schools schools;
  private final Clock clock;

  Meters(Snapshots snapshots, Schools schools, Clock clock) {
    this.snapshots = snapshots;
    this.schools = schools;
    this.clock = clock;
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    accounting(registry, "told", Accounting::told);
    accounting(registry, "held", Accounting::held);
    accounting(registry, "in_review", Accounting::inReview);
    accounting(registry, "out_of_scope", Accounting::outOfScope);
    accounting(registry, "withdrawn", Accounting::withdrawn);
    accounting(registry, "rejected", Accounting::rejected);
    accounting(registry, "owed", Accounting::owed);
    gauge(registry, "encompass.children", now -> now.accounting().children());
    gauge(registry, "encompass.accounting.remainder", now -> now.accounting().remainder());
    gauge(registry, "encompass.review.depth", now -> now.waiting().reviews());
    gauge(registry, "encompass.review.age.seconds", now -> now.waiting().oldestReviewSeconds());
    gauge(registry, "encompass.quarantine.open", now -> now.waiting().quarantined());
    gauge(registry, "encompass.mails.unknown", now -> now.waiting().unknown());
    gauge(registry, "encompass.telling.nobody", now -> now.waiting().nobodyReachable());
    gauge(registry, "encompass.deciding.hurry", now -> now.waiting().hurry());
    gauge(registry, "encompass.deadline.without.calendar", now -> now.waiting().withoutCalendar());
    gauge(registry, "encompass.feeds.suspended", now -> now.waiting().suspended());
    gauge(registry, "encompass.breaches.undecided", now -> now.waiting().breaches());
    gauge(registry, "encompass.breaches.seconds.left", now -> now.waiting().breachSecondsLeft());
    Gauge.builder(
            "encompass.quartz.silent.seconds", () -> snapshots.current().quartzSilentSeconds())
        .description("for how long Quartz has woken no sweep at any node")
        .register(registry);
    Gauge.builder("encompass.clock.ahead.seconds", () -> snapshots.current().clockAheadSeconds())
        .description("how far this node's clock is ahead of the database's")
        .register(registry);
    Gauge.builder("encompass.schools.unprepared", this::unprepared)
        .description("schools without two reachable, trained contacts")
        .register(registry);
    Gauge.builder("encompass.metrics.age.seconds", snapshots::ageSeconds)
        .description("how old the counts are; they are taken at the scrape")
        .register(registry);
    byForce(registry);
  }

  private void accounting(MeterRegistry registry, String state, ToLongFunction<Accounting> part) {
    Gauge.builder("encompass.accounting", () -> part.applyAsLong(snapshots.current().accounting()))
        .description("children by where they are")
        .tag("state", state)
        .register(registry);
  }

  private void gauge(MeterRegistry registry, String name, ToLongFunction<Snapshot> number) {
    Gauge.builder(name, () -> number.applyAsLong(snapshots.current())).register(registry);
  }

  /// Their tags are known only once counted. A row once there stays, and says 0 when there is
  /// nothing to count: rows that come and go while Prometheus reads them stand twice in one answer,
  /// which it refuses whole.
  private void byForce(MeterRegistry registry) {
    snapshots.onRefresh(
        now -> {
          for (var deadlines : now.deadlines()) {
            byForce(registry, deadlines.force());
          }
          for (var kind : now.workInHand().keySet()) {
            Gauge.builder(
                    "encompass.work.in.hand",
                    () -> snapshots.latest().workInHand().getOrDefault(kind, 0L))
                .tag("kind", kind)
                .register(registry);
          }
        });
  }

  private void byForce(MeterRegistry registry, String force) {
    deadline("encompass.deadline.met", force, DeadlineFigures::met).register(registry);
    deadline("encompass.deadline.missed", force, DeadlineFigures::missed).register(registry);
    deadline("encompass.deadline.late.on.arrival", force, DeadlineFigures::lateOnArrival)
        .register(registry);
    deadline("encompass.deadline.told.in.time", force, DeadlineFigures::toldInTime)
        .register(registry);
    for (int i = 0; i < DeadlineFigures.LIMITS.size(); i++) {
      int limit = i;
      deadline("encompass.deadline.minutes.to.spare", force, d -> d.spare().get(limit))
          .description("acknowledged with at least `minutes` to spare")
          .tag("minutes", DeadlineFigures.LIMITS.get(i).toString())
          .register(registry);
    }
  }

  private Gauge.Builder<Supplier<Number>> deadline(
      String name, String force, ToLongFunction<DeadlineFigures> number) {
    Supplier<Number> value = () -> of(force, number);
    return Gauge.builder(name, value).tag("force", force);
  }

  private long of(String force, ToLongFunction<DeadlineFigures> number) {
    return snapshots.latest().deadlines().stream()
        .filter(deadlines -> deadlines.force().equals(force))
        .mapToLong(number)
        .sum();
  }

  private long unprepared() {
    var today = LocalDate.ofInstant(clock.instant(), LONDON);
    return schools.all().stream()
        .filter(school -> !school.urn().startsWith("LA:"))
        .filter(school -> !Reachability.enough(school, today))
        .count();
  }
}
