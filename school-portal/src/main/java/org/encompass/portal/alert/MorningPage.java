package org.encompass.portal.alert;

import static java.util.Comparator.comparing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.encompass.portal.access.Admission.Admitted;
import org.encompass.portal.access.Admissions;
import org.encompass.portal.access.SchoolList;
import org.encompass.portal.access.SchoolList.Place;
import org.encompass.portal.access.SchoolScope;
import org.encompass.portal.alert.Morning.Entry;
import org.encompass.portal.alert.Morning.Status;
import org.springframework.stereotype.Service;

/// Puts the morning page together.
@Service
public class MorningPage {
  static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final Duration STILL_LISTED = Duration.ofDays(30);

  private final SchoolList list;
  private final Admissions admissions;
  private final SchoolScope scope;
  private final AlertStore store;
  private final CaseFiles files;
  private final Clock clock;

  MorningPage(
      SchoolList list,
      Admissions admissions,
      SchoolScope scope,
      AlertStore store,
      CaseFiles files,
      Clock clock) {
    this.list = list;
    this.admissions = admissions;
    this.scope = scope;
    this.store = store;
    this.files = files;
    this.clock = clock;
  }

  /// The page for one person, now.
  public Morning of(String contactId) {
    var now = clock.instant();
    var today = now.atZone(LONDON).toLocalDate();
    var reader = Reader.of(contactId, admissions, today);
    var untrained =
        reader.admitted().values().stream()
            .filter(Admitted::untrained)
            .map(admitted -> admitted.place().schoolName())
            .toList();
    var none =
        new Morning(List.of(), List.of(), List.of(), untrained, inGrace(reader), reader.refused());
    if (reader.admitted().isEmpty()) {
      return none;
    }
    return scope.within(reader.admitted().keySet(), () -> sorted(reader, none, now, today));
  }

  private static List<Place> inGrace(Reader reader) {
    return reader.admitted().values().stream()
        .filter(Admitted::inGrace)
        .map(Admitted::place)
        .toList();
  }

  private Morning sorted(Reader reader, Morning none, Instant now, LocalDate today) {
    var alerts =
        store.recent(today.atStartOfDay(LONDON).toInstant()).stream()
            .filter(alert -> reader.placeFor(alert).isPresent())
            .toList();
    var ids = alerts.stream().map(Alert::id).toList();
    var looks = store.looks(ids);
    var answers = store.answers(ids);
    var names = new Names(list);
    var open = new ArrayList<Entry>();
    var done = new ArrayList<Entry>();
    var withdrawn = new ArrayList<Instant>();
    for (var alert : alerts) {
      var answer = Optional.ofNullable(answers.get(alert.id()));
      var seen = looks.getOrDefault(alert.id(), List.of());
      switch (alert.state()) {
        case WITHDRAWN -> withdrawn.add(alert.changedAt());
        case NOT_OUR_PUPIL -> {}
        case LIVE -> {
          var entry = entry(reader, alert, seen, answer, names, now, today);
          if (entry.status() != Status.ANSWERED || entry.broughtBack()) {
            open.add(entry);
          } else if (alert.changedAt().isAfter(now.minus(STILL_LISTED))) {
            done.add(entry);
          }
        }
      }
    }
    open.sort(comparing(Entry::status).thenComparing(Entry::deadline));
    done.sort(comparing(Entry::issuedAt, Comparator.reverseOrder()));
    return new Morning(open, done, withdrawn, none.untrainedAt(), none.inGrace(), none.refused());
  }

  private Entry entry(
      Reader reader,
      Alert alert,
      List<Look> looks,
      Optional<Answer> newest,
      Names names,
      Instant now,
      LocalDate today) {
    var mine = looks.stream().filter(look -> look.contactId().equals(reader.contactId())).toList();
    var readNow = mine.stream().anyMatch(look -> look.contentVersion() == alert.contentVersion());
    var answer = newest.filter(one -> one.contentVersion() == alert.contentVersion());
    var status =
        answer.isPresent()
            ? Status.ANSWERED
            : readNow ? Status.READ : mine.isEmpty() ? Status.UNREAD : Status.CHANGED;
    var others =
        looks.stream()
            .filter(look -> look.contentVersion() == alert.contentVersion())
            .filter(look -> !look.contactId().equals(reader.contactId()))
            .flatMap(look -> names.at(alert.school(), look.contactId()).stream())
            .toList();
    return new Entry(
        alert.id(),
        reader.placeFor(alert).orElseThrow().schoolName(),
        alert.issuedAt(),
        alert.deadline(),
        TimeLeft.until(alert.deadline(), now),
        status,
        comesBack(alert, newest, today),
        readNow ? files.nameIn(alert) : null,
        others,
        answer.flatMap(one -> names.at(alert.school(), one.contactId())).orElse(null),
        answer.map(Answer::at).orElse(null));
  }

  // On its morning it stands among the open ones, until somebody answers on that morning.
  private static boolean comesBack(Alert alert, Optional<Answer> answer, LocalDate today) {
    return today.equals(alert.remindOn())
        && answer
            .map(one -> one.at().atZone(LONDON).toLocalDate().isBefore(today))
            .orElse(alert.issuedAt().atZone(LONDON).toLocalDate().isBefore(today));
  }
}
