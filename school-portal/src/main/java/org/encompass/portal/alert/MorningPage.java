package org.encompass.portal.alert;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.encompass.portal.access.Admission.Admitted;
import org.encompass.portal.access.SchoolList.Place;
import org.encompass.portal.access.SchoolScope;
import org.encompass.portal.alert.Alert.State;
import org.encompass.portal.alert.Morning.Tried;
import org.encompass.portal.domain.Times;
import org.springframework.stereotype.Service;

/// Fetches what the morning page shows: the same few queries for one alert and for a hundred.
@Service
public class MorningPage {
  /// How long what is done, was withdrawn or was tried stays on the page.
  private static final Duration STILL_LISTED = Duration.ofDays(7);

  private final Readers readers;
  private final SchoolScope scope;
  private final AlertStore store;
  private final Answers answers;
  private final Looks looks;
  private final LookBook book;
  private final CaseFiles files;
  private final Clock clock;

  MorningPage(
      Readers readers,
      SchoolScope scope,
      AlertStore store,
      Answers answers,
      Looks looks,
      LookBook book,
      CaseFiles files,
      Clock clock) {
    this.readers = readers;
    this.scope = scope;
    this.store = store;
    this.answers = answers;
    this.looks = looks;
    this.book = book;
    this.files = files;
    this.clock = clock;
  }

  /// The page for one person, now. The names on it are looks: written down, once a version.
  public Morning of(String contactId) {
    var now = clock.instant();
    var reader = readers.reader(contactId, now);
    var nothing =
        new Morning(
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            places(reader, Admitted::untrained),
            places(reader, Admitted::inGrace),
            reader.refused(),
            reader.oversees(),
            now);
    return reader.admitted().isEmpty()
        ? nothing
        : scope.within(reader.admitted().keySet(), () -> page(reader, nothing));
  }

  private Morning page(Reader reader, Morning nothing) {
    var now = nothing.at();
    var since = now.minus(STILL_LISTED);
    var today = now.atZone(Times.LONDON).toLocalDate();
    var alerts =
        store.ofMorning(today, since).stream()
            .filter(alert -> reader.placeFor(alert).isPresent())
            .toList();
    var ids = alerts.stream().map(Alert::id).toList();
    var live = alerts.stream().filter(alert -> alert.state() == State.LIVE).toList();
    var seen = looks.firsts(ids);
    var colleagues = readers.colleagues(now);
    var sorting =
        new MorningSorting(
            reader,
            colleagues,
            now,
            seen,
            looks.lastReadings(ids),
            answers.newest(ids),
            answers.handOvers(ids),
            files.headlines(live.stream().map(Alert::id).toList()));
    book.listed(live, reader.contactId(), seen, now);
    return new Morning(
        sorting.open(live),
        sorting.done(live),
        sorting.withdrawn(alerts),
        tried(reader, colleagues, since),
        nothing.untrained(),
        nothing.inGrace(),
        nothing.refused(),
        nothing.oversees(),
        now);
  }

  private static List<Place> places(Reader reader, Predicate<Admitted> which) {
    return reader.admitted().values().stream().filter(which).map(Admitted::place).toList();
  }

  private List<Tried> tried(Reader reader, Colleagues colleagues, Instant since) {
    var attempts = looks.attempts(since);
    if (attempts.isEmpty()) {
      return List.of();
    }
    var alerts = store.find(attempts.stream().map(Attempt::alert).toList());
    return attempts.stream()
        .flatMap(
            attempt -> {
              var alert = Objects.requireNonNull(alerts.get(attempt.alert()));
              return colleagues.isOverseenBy(reader, alert)
                  ? Stream.of(
                      new Tried(
                          colleagues.name(alert.school(), attempt.contactId()),
                          reader.placeFor(alert).orElseThrow().schoolName(),
                          attempt.lastAt()))
                  : Stream.of();
            })
        .toList();
  }
}
