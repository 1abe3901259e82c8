package org.encompass.portal.calendar;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.encompass.portal.calendar.Subscription.Outcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Looks at addresses again. What can be believed and reaches no less far is taken by itself; all
/// else leaves the calendar as it is and is shown.
@Component
class Refreshing {
  private static final Logger log = LoggerFactory.getLogger(Refreshing.class);
  private static final Duration LEASE = Duration.ofMinutes(15);
  private static final Duration AFTER_FAILURE = Duration.ofHours(2);

  private final SubscriptionBook subscriptions;
  private final FeedSource source;
  private final Weighing weighing;
  private final TransactionOperations transaction;
  private final CalendarSettings settings;
  private final Clock clock;

  Refreshing(
      SubscriptionBook subscriptions,
      FeedSource source,
      Weighing weighing,
      TransactionOperations transaction,
      CalendarSettings settings,
      Clock clock) {
    this.subscriptions = subscriptions;
    this.source = source;
    this.weighing = weighing;
    this.transaction = transaction;
    this.settings = settings;
    this.clock = clock;
  }

  /// Looks at one that is due.
  ///
  /// @return whether there was one
  boolean one() {
    var now = clock.instant();
    var until = now.plus(LEASE);
    var due = subscriptions.claim(now, until);
    due.ifPresent(it -> look(it, until, now));
    return due.isPresent();
  }

  // One that breaks us must not keep us from the others. The class name only: a message may quote
  // an address, which may hold a secret.
  private void look(Subscription claimed, Instant until, Instant now) {
    try {
      var answer = source.ask(claimed.address(), claimed.tag());
      settle(claimed, until, now, () -> weighing.of(claimed, answer));
    } catch (RuntimeException | Error fault) {
      log.warn("a calendar feed broke us: {}", fault.getClass().getSimpleName());
      settle(claimed, until, now, () -> new Outcome.Failed(FeedProblem.FAULT));
    }
  }

  // An answer may take long. What a person has put into force meanwhile stands.
  private void settle(Subscription claimed, Instant until, Instant now, Supplier<Outcome> look) {
    transaction.executeWithoutResult(
        _ -> {
          if (subscriptions.holds(claimed, until)) {
            var outcome = look.get();
            subscriptions.note(claimed.school(), outcome, now, now.plus(rest(outcome)));
          }
        });
  }

  private Duration rest(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Taken(var _) -> settings.feedsEvery();
      case Outcome.Failed(var _) ->
          settings.feedsEvery().compareTo(AFTER_FAILURE) < 0
              ? settings.feedsEvery()
              : AFTER_FAILURE;
    };
  }
}
