package org.encompass.portal.calendar;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.encompass.portal.access.Remit;
import org.encompass.portal.domain.SchoolKey;
import org.encompass.portal.imports.Asked;
import org.encompass.portal.imports.Jobs;
import org.encompass.portal.imports.Kind;
import org.springframework.stereotype.Service;

/// Has calendars read from addresses. What stands at an address goes the way of a file once: a
/// person sees it as a year and puts it into force; only then is the address written down and
/// looked at day by day. Until then, one that was read before goes on being read.
@Service
public class Subscribing {
  private final SubscriptionBook subscriptions;
  private final FeedSource source;
  private final Jobs jobs;
  private final CalendarSettings settings;
  private final Clock clock;

  Subscribing(
      SubscriptionBook subscriptions,
      FeedSource source,
      Jobs jobs,
      CalendarSettings settings,
      Clock clock) {
    this.subscriptions = subscriptions;
    this.source = source;
    this.jobs = jobs;
    this.settings = settings;
    this.clock = clock;
  }

  /// What came of it.
  public sealed interface Outcome {
    /// Somebody is to look at it and say so.
    record ToBeChecked(UUID job) implements Outcome {}

    /// It is no address that may be asked.
    record NoAddress() implements Outcome {}

    /// Too many files are being looked at.
    record Busy() implements Outcome {}

    /// It was asked, and nothing came of it.
    record Failed(FeedProblem why) implements Outcome {}
  }

  /// Whether addresses are asked at all.
  public boolean offered() {
    return settings.feeds();
  }

  /// A school's, if it has one.
  public Optional<Subscription> find(SchoolKey school) {
    return subscriptions.find(school);
  }

  /// Those of a remit.
  public List<SubscriptionBook.Named> all(Remit remit) {
    return subscriptions.all(remit);
  }

  /// Asks an address that somebody typed.
  public Outcome begin(SchoolKey school, String typed, String accountId, Remit remit) {
    var address = FeedAddress.parse(typed);
    if (address.isEmpty() || !settings.feeds()) {
      return new Outcome.NoAddress();
    }
    if (!jobs.hasRoom()) {
      return new Outcome.Busy();
    }
    return switch (source.ask(address.get(), null)) {
      case FeedSource.Answer.None(var why) -> new Outcome.Failed(why);
      case FeedSource.Answer.Same() -> new Outcome.Failed(FeedProblem.UNUSABLE);
      case FeedSource.Answer.Came(var bytes, var tag) -> {
        var came = new FromAddress(bytes, address.get(), tag, clock.instant());
        yield new Outcome.ToBeChecked(check(school, came, accountId, remit));
      }
    };
  }

  private UUID check(SchoolKey school, FromAddress came, String accountId, Remit remit) {
    var options = Map.of("for", school.value());
    return jobs.begin(
        new Asked(Kind.CALENDAR, accountId, remit, options, Map.of("file", came)), false);
  }

  /// Asks no more; the calendar stays.
  public void end(SchoolKey school) {
    subscriptions.end(school);
  }
}
