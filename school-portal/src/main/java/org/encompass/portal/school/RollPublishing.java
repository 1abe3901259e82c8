package org.encompass.portal.school;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.encompass.portal.domain.SchoolKey;
import org.encompass.portal.outbox.Outbox;
import org.encompass.portal.school.ImportReport.Count;
import org.encompass.portal.school.RollRows.Published;
import org.encompass.portal.school.RollRows.Pupil;
import org.encompass.schemas.Topics;
import org.encompass.schemas.wire.WireWriter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Sends what is new of a checked roll, remembers what the broker has taken, and last of all tells
/// of each school that its roll is whole again.
@Component
class RollPublishing {
  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final int SCHOOLS_AT_ONCE = 200;
  private static final int PUPILS_AT_ONCE = 1_000;

  private final RollRows rows;
  private final RollTopic topic;
  private final Schools schools;
  private final Outbox outbox;
  private final Clock clock;
  private final TransactionTemplate transaction;

  RollPublishing(
      RollRows rows,
      RollTopic topic,
      Schools schools,
      Outbox outbox,
      Clock clock,
      PlatformTransactionManager transactions) {
    this.rows = rows;
    this.topic = topic;
    this.schools = schools;
    this.outbox = outbox;
    this.clock = clock;
    this.transaction = new TransactionTemplate(transactions);
  }

  /// Sends a batch, all at once, and waits for the broker.
  void publish(List<Spool.Row> batch, Count count) {
    var known = rows.published(batch.stream().map(Spool.Row::pupil).toList());
    var sent = new LinkedHashMap<Pupil, Published>();
    var sending = new ArrayList<CompletableFuture<Void>>();
    for (var row : batch) {
      switch (news(row.state(), known.get(row.pupil()))) {
        case NEW -> {
          sending.add(topic.publish(row.pupil(), row.entry()));
          sent.put(row.pupil(), row.state());
        }
        case KNOWN -> count.unchanged++;
        case OLDER -> count.advise(row.line(), ImportCode.OLDER_REVISION.problem());
      }
    }
    sending.forEach(CompletableFuture::join);
    rows.notePublished(sent, clock.instant());
    count.changed += sent.size();
  }

  enum News {
    NEW,
    KNOWN,
    OLDER
  }

  /// What an entry is to what was last published of its pupil.
  static News news(Published given, @Nullable Published known) {
    if (known == null) {
      return News.NEW;
    }
    if (Arrays.equals(given.hash(), known.hash())) {
      return News.KNOWN;
    }
    return given.revision() < known.revision() ? News.OLDER : News.NEW;
  }

  /// Takes the pupils who are no longer listed off, then publishes the schools' new revisions: in
  /// this order, so that who reads the count finds the roll behind it.
  void finish(Collection<SchoolKey> named, Count count) {
    named.forEach(school -> removeUnlisted(school, count));
    var today = LocalDate.ofInstant(clock.instant(), LONDON);
    var all = List.copyOf(named);
    for (int from = 0; from < all.size(); from += SCHOOLS_AT_ONCE) {
      var some = all.subList(from, Math.min(from + SCHOOLS_AT_ONCE, all.size()));
      transaction.executeWithoutResult(status -> tell(rows.listed(some), today));
    }
  }

  private void removeUnlisted(SchoolKey school, Count count) {
    for (var gone = rows.unlisted(school, PUPILS_AT_ONCE);
        !gone.isEmpty();
        gone = rows.unlisted(school, PUPILS_AT_ONCE)) {
      gone.stream().map(topic::remove).toList().forEach(CompletableFuture::join);
      rows.forget(gone);
      count.gone += gone.size();
    }
  }

  private void tell(Map<SchoolKey, Integer> counts, LocalDate today) {
    var byUrn =
        counts.entrySet().stream()
            .collect(Collectors.toMap(entry -> entry.getKey().value(), Map.Entry::getValue));
    outbox.addAll(
        Topics.SCHOOLS,
        schools.noteRolls(byUrn, today, clock.instant()).stream()
            .map(school -> new Outbox.Entry(school.urn(), WireWriter.write(school), false))
            .toList());
  }
}
