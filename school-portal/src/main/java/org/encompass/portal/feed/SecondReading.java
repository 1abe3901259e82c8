package org.encompass.portal.feed;

import static java.util.Comparator.comparingInt;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.encompass.portal.access.SchoolScope;
import org.encompass.portal.alert.Alerts;
import org.encompass.portal.alert.Disclosed;
import org.encompass.portal.feed.Quarantine.Held;
import org.encompass.schemas.PersonalData;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Reads what was set aside again, at the start and every minute: a key may have come since, or
/// the version that another one builds on. What still cannot be taken in stays.
@Component
class SecondReading {
  private static final Logger log = LoggerFactory.getLogger(SecondReading.class);
  private static final int AT_ONCE = 200;

  private final DisclosureReader reader;
  private final Alerts alerts;
  private final SchoolScope scope;
  private final Quarantine quarantine;
  private final Counted counted;
  private final Clock clock;

  SecondReading(
      DisclosureReader reader,
      Alerts alerts,
      SchoolScope scope,
      Quarantine quarantine,
      Counted counted,
      Clock clock) {
    this.reader = reader;
    this.alerts = alerts;
    this.scope = scope;
    this.quarantine = quarantine;
    this.counted = counted;
    this.clock = clock;
  }

  @PersonalData
  private record Readable(Held held, Disclosed disclosed) {
    @Override
    public String toString() {
      return "Readable[" + held.arrived() + "]";
    }
  }

  // In the order of the topic, which is the order of versions; sorted all the same, should the
  // notifier ever have sent them crosswise.
  @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
  void readAgain() {
    var taken = 0;
    var page = quarantine.open(Optional.empty(), AT_ONCE);
    while (!page.isEmpty()) {
      var readable = new ArrayList<Readable>();
      page.forEach(held -> read(held).ifPresent(readable::add));
      readable.sort(comparingInt(one -> one.disclosed().version()));
      taken += (int) readable.stream().filter(this::take).count();
      page = next(page);
    }
    if (taken > 0) {
      log.info("{} records that were set aside are taken in", taken);
    }
  }

  private List<Held> next(List<Held> page) {
    return page.size() < AT_ONCE
        ? List.of()
        : quarantine.open(Optional.of(page.getLast().arrived()), AT_ONCE);
  }

  private Optional<Readable> read(Held held) {
    return switch (reader.read(held.arrived())) {
      case DisclosureReader.Read.Good(var disclosed) -> Optional.of(new Readable(held, disclosed));
      case DisclosureReader.Read.Bad _ -> Optional.empty();
    };
  }

  // One transaction each: the record is done exactly if its version was taken in, or came too late.
  private boolean take(Readable one) {
    return scope.within(
        List.of(one.disclosed().school()),
        () ->
            switch (alerts.receive(one.disclosed())) {
              case TAKEN -> {
                counted.taken(one.disclosed().kind());
                yield done(one);
              }
              case OLDER -> {
                counted.older();
                yield done(one);
              }
              case UNFOUNDED, FOREIGN -> false;
            });
  }

  private boolean done(Readable one) {
    quarantine.done(one.held().id(), clock.instant());
    return true;
  }
}
