package org.encompass.notifier.outbox.kafka;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.encompass.notifier.outbox.Broker;
import org.encompass.notifier.outbox.Waiting;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Carries waiting rows to the broker and deletes those it has taken. One instance at a time, by a
/// lock that ends with the transaction, so that no two overtake each other.
@Component
class OutboxRelay {
  private static final int BATCH = 500;

  private final Waiting waiting;
  private final TransactionTemplate transaction;
  private final Broker broker;

  OutboxRelay(Waiting waiting, TransactionTemplate transaction, Broker broker) {
    this.waiting = waiting;
    this.transaction = transaction;
    this.broker = broker;
  }

  Round carry() {
    var round =
        transaction.execute(
            status -> waiting.myTurn() ? carryEachTopic() : (Round) new Round.Idle());
    return round == null ? new Round.Idle() : round;
  }

  // Topic by topic: one that the broker refuses must not hold up the others.
  private Round carryEachTopic() {
    Round round = new Round.Idle();
    for (String topic : waiting.topics()) {
      round = round.and(carry(topic));
    }
    return round;
  }

  private Round carry(String topic) {
    var rows = waiting.oldest(topic, BATCH);
    var sending = new ArrayList<CompletableFuture<Void>>();
    for (var row : rows) {
      var sent = broker.say(row.record());
      sending.add(sent);
      if (sent.isCompletedExceptionally()) {
        break; // the broker does not answer: each further row would wait as long for nothing
      }
    }
    return sending.isEmpty() ? new Round.Idle() : settle(rows.subList(0, sending.size()), sending);
  }

  // A row behind a refused one of its key stays too, even if the broker took it: it is said again
  // after the refused one, so that the last word on the key is the right one.
  private Round settle(List<Waiting.Row> rows, List<CompletableFuture<Void>> sending) {
    var held = new HashSet<String>();
    var taken = new ArrayList<Long>();
    Throwable fault = null;
    for (int i = 0; i < rows.size(); i++) {
      var refused = faultOf(sending.get(i));
      var key = rows.get(i).record().key();
      if (refused != null) {
        fault = refused;
        held.add(key);
      } else if (!held.contains(key)) {
        taken.add(rows.get(i).id());
      }
    }
    waiting.said(taken);
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
}
