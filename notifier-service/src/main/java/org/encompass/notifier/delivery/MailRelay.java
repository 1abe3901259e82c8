package org.encompass.notifier.delivery;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/// What this node knows of the mail server: whether it answers. Each node finds out by itself, for
/// the way there may be broken for one and not for another.
@Component
public class MailRelay {
  private static final Logger log = LoggerFactory.getLogger(MailRelay.class);

  private final AtomicReference<Breaker> breaker = new AtomicReference<>(new Breaker.Closed(0));
  private final DeliverySettings settings;
  private final Clock wall;
  private final LongSupplier ticks;
  private final long began;

  @Autowired
  MailRelay(DeliverySettings settings, @Qualifier("wall") Clock wall, MeterRegistry meters) {
    this(settings, wall, System::nanoTime, meters);
  }

  /// @param ticks nanoseconds that only ever go on, however the wall clock is set
  MailRelay(DeliverySettings settings, Clock wall, LongSupplier ticks, MeterRegistry meters) {
    this.settings = settings;
    this.wall = wall;
    this.ticks = ticks;
    this.began = ticks.getAsLong();
    gauge(meters, "CLOSED", Breaker.Closed.class::isInstance);
    gauge(meters, "HALF_OPEN", Breaker.HalfOpen.class::isInstance);
    gauge(meters, "OPEN", Breaker.Open.class::isInstance);
  }

  private void gauge(MeterRegistry meters, String state, Predicate<Breaker> is) {
    Gauge.builder("encompass.mail.relay", () -> is.test(breaker.get()) ? 1 : 0)
        .description("1 for the state of this node's way to the mail server")
        .tag("state", state)
        .register(meters);
  }

  /// Since when it has been silent, by the real clock; empty while it answers.
  public Optional<Instant> silentSince() {
    return switch (breaker.get()) {
      case Breaker.Closed c -> Optional.empty();
      case Breaker.Open(var since, var until) -> Optional.of(onTheWall(since));
      case Breaker.HalfOpen(var since) -> Optional.of(onTheWall(since));
    };
  }

  private Instant onTheWall(Duration since) {
    return wall.instant().minus(now().minus(since));
  }

  /// How long this node has been up: a clock that is put back must not make a rest longer.
  private Duration now() {
    return Duration.ofNanos(ticks.getAsLong() - began);
  }

  /// How many mails may be claimed now.
  ///
  /// @param trial whether it is the one mail that finds out if the server answers again
  record Turn(int room, boolean trial) {}

  Turn turn(int wanted) {
    var now = now();
    var before = breaker.getAndUpdate(state -> state.entered(now));
    return new Turn(before.room(wanted, now), !(before instanceof Breaker.Closed));
  }

  void heard(Breaker.Heard heard) {
    var now = now();
    UnaryOperator<Breaker> next =
        state -> state.after(heard, now, settings.breakerAfter(), settings.breakerRest());
    var before = breaker.getAndUpdate(next);
    switch (next.apply(before)) {
      case Breaker.Open o when before instanceof Breaker.Closed ->
          log.warn("the mail server is silent; one mail at a time will try it");
      case Breaker.Closed c when !(before instanceof Breaker.Closed) ->
          log.info("the mail server answers again");
      case Breaker.Closed c -> {}
      case Breaker.Open o -> {}
      case Breaker.HalfOpen h -> {}
    }
  }
}
