package org.encompass.portal.outbox;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.encompass.portal.sealing.AtRest;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Carries waiting rows to the broker and deletes those it has taken. One relay at a time, by an
/// advisory lock that ends with the transaction, so that no two instances overtake each other.
@Component
class OutboxRelay {
  static final long ONE_AT_A_TIME = 0x0077_6f72_6473_6f75L;
  private static final int BATCH = 500;

  private final JdbcTemplate jdbc;
  private final TransactionTemplate transaction;
  private final Speaker speaker;
  private final AtRest atRest;

  OutboxRelay(JdbcTemplate jdbc, TransactionTemplate transaction, Speaker speaker, AtRest atRest) {
    this.jdbc = jdbc;
    this.atRest = atRest;
    this.transaction = transaction;
    this.speaker = speaker;
  }

  /// What one round did.
  sealed interface Round {
    /// Nothing waits, or another instance is at it.
    record Idle() implements Round {}

    /// All rows of the round are with the broker; there may be more.
    record Carried(int rows) implements Round {}

    /// Some rows could not be said and are still waiting.
    record Stuck(int rows, Throwable fault) implements Round {}
  }

  Round carry() {
    var round = transaction.execute(status -> mine() ? carryEachTopic() : new Round.Idle());
    return round == null ? new Round.Idle() : round;
  }

  private boolean mine() {
    return Boolean.TRUE.equals(
        jdbc.queryForObject("select pg_try_advisory_xact_lock(?)", Boolean.class, ONE_AT_A_TIME));
  }

  // Topic by topic: one that the broker refuses must not hold up the others.
  private Round carryEachTopic() {
    Round worst = new Round.Idle();
    for (String topic :
        jdbc.query("select distinct topic from outbox", (row, number) -> row.getString(1))) {
      worst = worse(worst, carry(topic));
    }
    return worst;
  }

  private static Round worse(Round known, Round next) {
    return switch (known) {
      case Round.Stuck stuck -> stuck;
      case Round.Carried carried -> next instanceof Round.Idle ? carried : next;
      case Round.Idle _ -> next;
    };
  }

  private Round carry(String topic) {
    var rows =
        jdbc.query(
            "select id, record_key, value, sealed from outbox where topic = ? order by id limit "
                + BATCH,
            (row, number) ->
                new Row(row.getLong(1), row.getString(2), row.getBytes(3), row.getBoolean(4)),
            topic);
    if (rows.isEmpty()) {
      return new Round.Idle();
    }
    var sending = new ArrayList<CompletableFuture<Void>>();
    for (var row : rows) {
      var sent = speaker.say(topic, row.key(), opened(topic, row), row.sealed());
      sending.add(sent);
      if (sent.isCompletedExceptionally()) {
        break; // the broker does not answer: each further row would wait as long for nothing
      }
    }
    return settle(rows.subList(0, sending.size()), sending);
  }

  private byte @Nullable [] opened(String topic, Row row) {
    var value = row.value();
    return value == null ? null : atRest.open(value, Outbox.place(topic, row.key()));
  }

  // A row behind a refused one of its key stays too, even if the broker took it: it is said again
  // after the refused one, so that the last word on the key is the right one.
  private Round settle(List<Row> rows, List<CompletableFuture<Void>> sending) {
    var held = new HashSet<String>();
    var taken = new ArrayList<Long>();
    Throwable fault = null;
    for (int i = 0; i < rows.size(); i++) {
      var refused = faultOf(sending.get(i));
      if (refused != null) {
        fault = refused;
        held.add(rows.get(i).key());
      } else if (!held.contains(rows.get(i).key())) {
        taken.add(rows.get(i).id());
      }
    }
    jdbc.update("delete from outbox where id = any (?)", (Object) taken.toArray(Long[]::new));
    return fault == null
        ? new Round.Carried(taken.size())
        : new Round.Stuck(rows.size() - taken.size(), fault);
  }

  private static @Nullable Throwable faultOf(CompletableFuture<Void> sent) {
    try {
      sent.join();
      return null;
    } catch (CompletionException refused) {
      return refused.getCause() == null ? refused : refused.getCause();
    }
  }

  private record Row(long id, String key, byte @Nullable [] value, boolean sealed) {
    @Override
    public String toString() {
      return "Row[" + id + "]";
    }
  }
}
