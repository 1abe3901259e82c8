package org.encompass.portal.alert;

import static java.util.Comparator.comparingInt;
import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.encompass.portal.access.Admissions;
import org.encompass.portal.access.SchoolList;
import org.encompass.portal.access.SchoolScope;
import org.encompass.portal.alert.Alert.State;
import org.encompass.portal.alert.CaseFile.Answered;
import org.encompass.portal.alert.CaseFile.ReadBy;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// What a key adult does with one alert: look, acknowledge, send back. A foreign alert, a
/// hidden one and one that is no more are all the same to the reader: not there.
@Service
public class KeyAdultDesk {
  private final SchoolList list;
  private final Admissions admissions;
  private final SchoolScope scope;
  private final AlertStore store;
  private final CaseFiles files;
  private final Acknowledgements acknowledgements;
  private final Clock clock;

  KeyAdultDesk(
      SchoolList list,
      Admissions admissions,
      SchoolScope scope,
      AlertStore store,
      CaseFiles files,
      Acknowledgements acknowledgements,
      Clock clock) {
    this.list = list;
    this.admissions = admissions;
    this.scope = scope;
    this.store = store;
    this.files = files;
    this.acknowledgements = acknowledgements;
    this.clock = clock;
  }

  /// What became of an answer.
  public enum Outcome {
    DONE,
    /// Somebody answered this content before.
    ANSWERED_ALREADY,
    /// The content changed since the person looked; they must read it first.
    READ_AGAIN
  }

  /// Opens an alert and writes the look down. The first look at a content tells the notifier.
  public Optional<CaseFile> open(String contactId, UUID id) {
    var now = clock.instant();
    return with(
        contactId,
        id,
        found -> {
          if (store.look(found.alert(), contactId, now)) {
            acknowledgements.read(found.alert(), contactId, now);
          }
          return file(found, now);
        });
  }

  /// Acknowledges with an outcome. The note stays in the school.
  public Optional<Outcome> acknowledge(
      String contactId, UUID id, Answer.Outcome outcome, @Nullable String note) {
    return answer(contactId, id, Answer.Kind.ACKNOWLEDGED, outcome, note);
  }

  /// Sends an alert back because the child is not a pupil here. It is gone at once, for everybody.
  public Optional<Outcome> notOurPupil(String contactId, UUID id) {
    return answer(contactId, id, Answer.Kind.NOT_OUR_PUPIL, null, null);
  }

  private Optional<Outcome> answer(
      String contactId,
      UUID id,
      Answer.Kind kind,
      Answer.@Nullable Outcome outcome,
      @Nullable String note) {
    var now = clock.instant();
    return with(
        contactId,
        id,
        found -> {
          var alert = found.alert();
          if (!hasRead(alert, contactId)) {
            return Outcome.READ_AGAIN;
          }
          var answer = new Answer(contactId, alert.contentVersion(), kind, outcome, note, now);
          var first = store.answer(alert, answer);
          return switch (kind) {
            case ACKNOWLEDGED -> {
              if (!first) {
                yield Outcome.ANSWERED_ALREADY;
              }
              acknowledgements.answered(alert, answer);
              yield Outcome.DONE;
            }
            // Also after an acknowledgement: a mistake found late is still a mistake.
            case NOT_OUR_PUPIL -> {
              store.close(alert, now);
              store.dropContent(alert.id());
              acknowledgements.answered(alert, answer);
              yield Outcome.DONE;
            }
          };
        });
  }

  /// Asks whether the child is really not a pupil. Only who has read the newest content is asked:
  /// the question shows the child's name, and showing it is no look.
  public Optional<Question> question(String contactId, UUID id) {
    return with(
        contactId,
        id,
        found -> {
          if (!hasRead(found.alert(), contactId)) {
            return new Question.ReadFirst();
          }
          var place = found.reader().placeFor(found.alert()).orElseThrow();
          return new Question.Ask(id, files.nameIn(found.alert()), place.schoolName());
        });
  }

  private boolean hasRead(Alert alert, String contactId) {
    return store.looks(List.of(alert.id())).getOrDefault(alert.id(), List.of()).stream()
        .anyMatch(
            look ->
                look.contactId().equals(contactId)
                    && look.contentVersion() == alert.contentVersion());
  }

  private record Found(Alert alert, Reader reader) {}

  // Locked: a look or an answer is never given to a content that is just being replaced.
  private <T> Optional<T> with(String contactId, UUID id, Function<Found, T> work) {
    var today = clock.instant().atZone(MorningPage.LONDON).toLocalDate();
    var reader = Reader.of(contactId, admissions, today);
    if (reader.admitted().isEmpty()) {
      return Optional.empty();
    }
    return scope.within(
        reader.admitted().keySet(),
        () ->
            store
                .lock(id)
                .filter(alert -> alert.state() == State.LIVE)
                .filter(alert -> reader.placeFor(alert).isPresent())
                .map(alert -> new Found(alert, reader))
                .map(work));
  }

  private CaseFile file(Found found, Instant now) {
    var alert = found.alert();
    var me = found.reader().contactId();
    var names = new Names(list);
    var looks = store.looks(List.of(alert.id())).getOrDefault(alert.id(), List.of());
    var before =
        looks.stream()
            .filter(look -> look.contactId().equals(me))
            .filter(look -> look.contentVersion() < alert.contentVersion())
            .max(comparingInt(Look::contentVersion))
            .map(look -> files.version(alert, look.contentVersion()));
    var others =
        looks.stream()
            .filter(look -> !look.contactId().equals(me))
            .filter(look -> look.contentVersion() == alert.contentVersion())
            .map(look -> new ReadBy(names.at(alert.school(), look.contactId()), look.firstAt()))
            .toList();
    var answer =
        Optional.ofNullable(store.answers(List.of(alert.id())).get(alert.id()))
            .filter(one -> one.contentVersion() == alert.contentVersion())
            .map(
                one ->
                    new Answered(
                        one,
                        names.at(alert.school(), one.contactId()),
                        one.contactId().equals(me)));
    var admitted = requireNonNull(found.reader().admitted().get(alert.school()));
    return new CaseFile(
        alert.id(),
        admitted.place().schoolName(),
        alert.issuedAt(),
        alert.deadline(),
        TimeLeft.until(alert.deadline(), now),
        files.newest(alert),
        before.orElse(null),
        others,
        answer.orElse(null),
        admitted.untrained());
  }
}
