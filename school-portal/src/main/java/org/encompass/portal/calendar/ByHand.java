package org.encompass.portal.calendar;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.encompass.portal.domain.SchoolKey;
import org.encompass.portal.imports.Asked;
import org.encompass.schemas.SchoolMessage.Calendar;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Puts into force what a person brought, and writes down from where it is read from now on: both
/// or neither.
@Component
class ByHand {
  private final CalendarTaking taking;
  private final SubscriptionBook subscriptions;
  private final CalendarSettings settings;
  private final Clock clock;

  ByHand(
      CalendarTaking taking,
      SubscriptionBook subscriptions,
      CalendarSettings settings,
      Clock clock) {
    this.taking = taking;
    this.subscriptions = subscriptions;
    this.settings = settings;
    this.clock = clock;
  }

  /// What it would do.
  Replacing weigh(@Nullable Calendar known, Calendar given, LocalDate today) {
    return taking.weigh(known, given, today);
  }

  /// Does it. The address first, as whoever reads it does: two who wait for each other the other
  /// way round would wait for ever.
  ///
  /// @return whether the calendar changed
  @Transactional
  public boolean take(
      SchoolKey key, Calendar given, Asked asked, LocalDate today, Replacing agreed) {
    readFrom(key, asked);
    return taking.take(key, given, asked.remit(), today, agreed);
  }

  // What a person has just put into force stands: no other address may write over it tomorrow.
  private void readFrom(SchoolKey key, Asked asked) {
    cameFrom(asked)
        .ifPresentOrElse(
            came ->
                subscriptions.put(
                    key, came, asked.accountId(), clock.instant().plus(settings.feedsEvery())),
            () -> subscriptions.end(key));
  }

  /// Where it comes from; empty for a file.
  static Optional<FromAddress> cameFrom(Asked asked) {
    return asked.file("file").filter(FromAddress.class::isInstance).map(FromAddress.class::cast);
  }
}
