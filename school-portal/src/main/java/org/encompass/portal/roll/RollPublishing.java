package org.encompass.portal.roll;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import org.encompass.portal.imports.Findings;
import org.encompass.portal.imports.Progress;
import org.encompass.portal.imports.Report;
import org.encompass.portal.roll.RollRows.Published;
import org.encompass.portal.roll.RollRows.Pupil;
import org.encompass.portal.roll.file.RollFile;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Sends what is new of a file that was looked at, remembers what the broker has taken, and
/// last of all has each school say that its roll is whole again.
@Component
class RollPublishing {
  private static final JsonMapper JSON = JsonMapper.shared();

  private final RollBatches batches;
  private final RollRows rows;
  private final RollTopic topic;
  private final RollWord word;
  private final Clock clock;

  RollPublishing(RollBatches batches, RollRows rows, RollTopic topic, RollWord word, Clock clock) {
    this.batches = batches;
    this.rows = rows;
    this.topic = topic;
    this.word = word;
    this.clock = clock;
  }

  /// Publishes all of it. One that was cut off is simply done again: what the broker already
  /// has is not sent twice.
  ///
  /// @param pupils how many the file names
  Report publish(RollFile roll, Terms terms, long pupils, Progress progress) {
    var findings = new Findings();
    var sent = new Sent(terms.mode());
    batches.read(
        roll,
        findings,
        new Findings(),
        (done, all) -> {},
        batch -> {
          publish(batch, terms, sent);
          progress.at(sent.pupils(), pupils);
        });
    if (!findings.none()) {
      throw new IllegalStateException("the file no longer says what it said");
    }
    sent.forEachSome(
        schools -> {
          switch (terms.mode()) {
            case WHOLE -> {
              takeOff(rows.of(schools).stream().filter(sent::isMissing).toList(), sent);
              word.complete(schools, rows.counts(schools), terms.asOf());
            }
            case CHANGES -> word.change(rows.counts(schools));
          }
        });
    return sent.report();
  }

  private void publish(List<RollRow> batch, Terms terms, Sent sent) {
    sent.listed(batch);
    if (terms.mode() == Mode.WHOLE) {
      word.begin(batch.stream().map(row -> row.pupil().school()).toList());
    }
    var known = rows.published(batch.stream().map(RollRow::pupil).toList());
    var left = new ArrayList<Pupil>();
    var news = new LinkedHashMap<RollRow, Published>();
    for (var row : batch) {
      var before = known.get(row.pupil());
      if (terms.hasLeft(row.lastDay())) {
        if (before != null) {
          left.add(row.pupil());
        }
      } else {
        news(row.state(), before).ifPresent(next -> news.put(row, next));
        sent.count(before, news.containsKey(row));
      }
    }
    send(news);
    takeOff(left, sent);
  }

  // All at once, then the broker is waited for. Who is sent is noted before, without a hash: should
  // the sending break off, a later file sends the pupil again, or takes the pupil off.
  private void send(Map<RollRow, Published> news) {
    rows.notePublished(states(news, Published::onItsWay), clock.instant());
    news.entrySet().stream()
        .map(one -> topic.publish(one.getKey().pupil(), entry(one.getKey(), one.getValue())))
        .toList()
        .forEach(CompletableFuture::join);
    rows.notePublished(states(news, UnaryOperator.identity()), clock.instant());
  }

  private void takeOff(List<Pupil> gone, Sent sent) {
    gone.stream().map(topic::remove).toList().forEach(CompletableFuture::join);
    rows.forget(gone);
    sent.gone(gone.size());
  }

  private static Map<Pupil, Published> states(
      Map<RollRow, Published> news, UnaryOperator<Published> as) {
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

  private static byte[] entry(RollRow row, Published next) {
    if (next.revision() == row.state().revision()) {
      return row.entry();
    }
    var entry = (ObjectNode) JSON.readTree(row.entry());
    return JSON.writeValueAsBytes(entry.put("revision", next.revision()));
  }
}
