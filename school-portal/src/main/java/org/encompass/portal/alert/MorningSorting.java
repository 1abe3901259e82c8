package org.encompass.portal.alert;

import static java.util.Comparator.comparing;
import static java.util.Comparator.reverseOrder;
import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.encompass.portal.alert.Alert.State;
import org.encompass.portal.alert.CaseFiles.Headline;
import org.encompass.portal.alert.Morning.Entry;
import org.encompass.portal.alert.Morning.Given;
import org.encompass.portal.alert.Morning.Status;
import org.encompass.portal.alert.Morning.Withdrawn;
import org.encompass.portal.domain.Times;
import org.jspecify.annotations.Nullable;

/// Sorts a reader's alerts into the parts of the morning page.
record MorningSorting(
    Reader reader,
    Colleagues colleagues,
    Instant now,
    Map<UUID, List<Look>> looks,
    Map<UUID, Instant> lastReadings,
    Map<UUID, Answer> answers,
    Map<UUID, HandOver> handOvers,
    Map<UUID, Headline> headlines) {

  List<Entry> open(List<Alert> live) {
    return live.stream()
        .filter(alert -> answerOf(alert).isEmpty() || backSince(alert) != null)
        .map(this::entry)
        .sorted(comparing(Entry::status).thenComparing(Entry::deadline))
        .toList();
  }

  List<Entry> done(List<Alert> live) {
    return live.stream()
        .filter(alert -> answerOf(alert).isPresent() && backSince(alert) == null)
        .map(this::entry)
        .sorted(comparing(Entry::issuedAt, reverseOrder()))
        .toList();
  }

  List<Withdrawn> withdrawn(List<Alert> alerts) {
    return alerts.stream()
        .filter(alert -> alert.state() == State.WITHDRAWN)
        .map(
            alert ->
                new Withdrawn(
                    alert.id(),
                    schoolName(alert),
                    alert.issuedAt(),
                    alert.changedAt(),
                    looksAt(alert).stream().anyMatch(this::isMyReading)))
        .sorted(comparing(Withdrawn::at, reverseOrder()))
        .toList();
  }

  private Entry entry(Alert alert) {
    var answer = answerOf(alert);
    var headline = requireNonNull(headlines.get(alert.id()), () -> alert.id() + " has no content");
    return new Entry(
        alert.id(),
        schoolName(alert),
        alert.issuedAt(),
        alert.deadline(),
        TimeLeft.until(alert.deadline(), now),
        status(alert),
        backSince(alert),
        headline.name(),
        headline.nth(),
        othersRead(alert),
        answer.isPresent() ? null : given(alert),
        answer.flatMap(one -> colleagues.name(alert.school(), one.contactId())).orElse(null),
        answer.map(Answer::at).orElse(null));
  }

  private Status status(Alert alert) {
    if (answerOf(alert).isPresent()) {
      return Status.ANSWERED;
    }
    var mine = looksAt(alert).stream().filter(this::isMyReading).toList();
    if (mine.isEmpty()) {
      return Status.UNREAD;
    }
    return mine.stream().anyMatch(look -> look.contentVersion() == alert.contentVersion())
        ? Status.READ
        : Status.CHANGED;
  }

  private List<String> othersRead(Alert alert) {
    return looksAt(alert).stream()
        .filter(look -> look.isReading(look.contactId(), alert.contentVersion()))
        .map(Look::contactId)
        .filter(one -> !one.equals(reader.contactId()))
        .distinct()
        .flatMap(one -> colleagues.name(alert.school(), one).stream())
        .toList();
  }

  private @Nullable Given given(Alert alert) {
    var last = handOvers.get(alert.id());
    return last == null
        ? null
        : new Given(
            last.toContactId().equals(reader.contactId()),
            colleagues.name(alert.school(), last.contactId()),
            colleagues.name(alert.school(), last.toContactId()));
  }

  // From its day on it stands among the open ones, until somebody reads or answers it again.
  private @Nullable LocalDate backSince(Alert alert) {
    var day = alert.remindOn();
    if (day == null) {
      return null;
    }
    var morning = day.atStartOfDay(Times.LONDON).toInstant();
    var seen =
        Stream.of(
            alert.issuedAt(),
            lastReadings.getOrDefault(alert.id(), Instant.MIN),
            answerOf(alert).map(Answer::at).orElse(Instant.MIN));
    return !morning.isAfter(now) && seen.allMatch(morning::isAfter) ? day : null;
  }

  private Optional<Answer> answerOf(Alert alert) {
    return Optional.ofNullable(answers.get(alert.id()))
        .filter(one -> one.contentVersion() == alert.contentVersion());
  }

  private List<Look> looksAt(Alert alert) {
    return looks.getOrDefault(alert.id(), List.of());
  }

  private boolean isMyReading(Look look) {
    return look.isReading(reader.contactId(), look.contentVersion());
  }

  private String schoolName(Alert alert) {
    return reader.placeFor(alert).orElseThrow().schoolName();
  }
}
