package org.encompass.portal.school;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.encompass.portal.domain.SchoolKey;
import org.encompass.portal.domain.Times;
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
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Sends what is new of a checked roll, remembers what the broker has taken, and last of all tells
/// of each school that its roll is whole again.
@Component
class RollPublishing {
  private static final JsonMapper JSON = JsonMapper.shared();
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

  /// Sends a batch, all at once, and waits for the broker. Who is sent is noted before, without a
  /// hash: should the sending break off, a later file sends the pupil again, or off the roll.
  void publish(List<Spool.Row> batch, Count count) {
    var known = rows.published(batch.stream().map(Spool.Row::pupil).toList());
    var news = new LinkedHashMap<Spool.Row, Published>();
    for (var row : batch) {
      news(row.state(), known.get(row.pupil()))
          .ifPresentOrElse(next -> news.put(row, next), () -> count.unchanged++);
    }
    rows.notePublished(states(news, Published::onItsWay), clock.instant());
    news.entrySet().stream()
        .map(one -> topic.publish(one.getKey().pupil(), entry(one.getKey(), one.getValue())))
        .toList()
        .forEach(CompletableFuture::join);
    rows.notePublished(states(news, UnaryOperator.identity()), clock.instant());
    count.changed += news.size();
  }

  private static Map<Pupil, Published> states(
      Map<Spool.Row, Published> news, UnaryOperator<Published> as) {
    var states = new LinkedHashMap<Pupil, Published>();
    news.forEach((row, next) -> states.put(row.pupil(), as.apply(next)));
    return states;
  }

  /// How an entry is published; empty if it says what is known. The content decides, not the
  /// revision that came with it: schools' systems repeat revisions, or begin anew. What is
  /// published always rises, because readers pass over what does not.
  static Optional<Published> news(Published given, @Nullable Published known) {
    if (known == null) {
      return Optional.of(given);
    }
    return Arrays.equals(given.hash(), known.hash())
        ? Optional.empty()
        : Optional.of(
            new Published(Math.max(given.revision(), known.revision() + 1), given.hash()));
  }

  private static byte[] entry(Spool.Row row, Published next) {
    if (next.revision() == row.state().revision()) {
      return row.entry();
    }
    var entry = (ObjectNode) JSON.readTree(row.entry());
    return JSON.writeValueAsBytes(entry.put("revision", next.revision()));
  }

  /// Takes the pupils who are no longer listed off, then publishes the schools' new revisions: in
  /// this order, so that who reads the count finds the roll behind it.
  void finish(Collection<SchoolKey> named, Count count) {
    named.forEach(school -> removeUnlisted(school, count));
    var today = LocalDate.ofInstant(clock.instant(), Times.LONDON);
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
