package org.encompass.portal.reachability;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.encompass.portal.domain.Times;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/// Goes through every open school each afternoon and writes down those that two people could not be
/// told at: while somebody is still in the office to mend it.
@Service
public class Survey {
  private static final Logger log = LoggerFactory.getLogger(Survey.class);
  private static final int AT_ONCE = 1000;
  private static final int DAYS_KEPT = 60;
  private static final Duration NOT_AGAIN_WITHIN = Duration.ofSeconds(30);

  private final Verdicts verdicts;
  private final RedLists lists;
  private final TransactionOperations transaction;
  private final ReachabilityProperties settings;
  private final Clock clock;

  Survey(
      Verdicts verdicts,
      RedLists lists,
      TransactionOperations transaction,
      ReachabilityProperties settings,
      Clock clock) {
    this.verdicts = verdicts;
    this.lists = lists;
    this.transaction = transaction;
    this.settings = settings;
    this.clock = clock;
  }

  @Scheduled(initialDelay = 1, fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
  void eachAfternoon() {
    var due = verdicts.today().atTime(settings.at()).atZone(Times.LONDON).toInstant();
    if (!clock.instant().isBefore(due)) {
      takeUnlessTakenSince(due);
    }
  }

  /// Takes today's list now, instead of an earlier one of today.
  public void takeNow() {
    takeUnlessTakenSince(clock.instant().minus(NOT_AGAIN_WITHIN));
  }

  private void takeUnlessTakenSince(Instant moment) {
    var day = verdicts.today();
    if (lists.takenSince(day, moment)) {
      return; // another instance was first
    }
    transaction.executeWithoutResult(
        status -> {
          lists.begin(day, clock.instant());
          lists.finish(day, lookAtAll(day), day.minusDays(DAYS_KEPT));
        });
    lists
        .newest()
        .ifPresent(
            list ->
                log.info(
                    "{} of {} open schools cannot be told by two people on their next school day",
                    list.redSchools(),
                    list.openSchools()));
  }

  private int lookAtAll(LocalDate day) {
    var days = verdicts.days();
    int looked = 0;
    var batch = verdicts.openAfter("", AT_ONCE);
    while (!batch.isEmpty()) {
      var red =
          verdicts.judge(batch, days, day).entrySet().stream()
              .filter(school -> !school.getValue().enough())
              .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
      lists.add(day, red);
      looked += batch.size();
      batch = verdicts.openAfter(batch.getLast().urn(), AT_ONCE);
    }
    return looked;
  }
}
