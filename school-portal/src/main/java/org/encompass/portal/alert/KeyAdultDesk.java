package org.encompass.portal.alert;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.encompass.portal.alert.Cases.Case;
import org.encompass.portal.alert.Look.Way;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// What a key adult does with one alert: look, acknowledge, send back. Empty answers mean that
/// the alert is not there for this person.
@Service
public class KeyAdultDesk {
  private final Cases cases;
  private final CaseFiles files;
  private final AlertStore store;
  private final Answers answers;
  private final LookBook book;
  private final Acknowledgements acknowledgements;

  KeyAdultDesk(
      Cases cases,
      CaseFiles files,
      AlertStore store,
      Answers answers,
      LookBook book,
      Acknowledgements acknowledgements) {
    this.cases = cases;
    this.files = files;
    this.store = store;
    this.answers = answers;
    this.book = book;
    this.acknowledgements = acknowledgements;
  }

  /// What became of an answer.
  public enum Outcome {
    DONE,
    /// Somebody answered this content before.
    ANSWERED_ALREADY,
    /// The content changed since the person looked; they must read it first.
    READ_AGAIN
  }

  /// Opens an alert's page; the look is written down.
  public Optional<Opened> open(String contactId, UUID id) {
    return cases.any(
        contactId,
        id,
        one ->
            switch (one.alert().state()) {
              case LIVE -> Optional.of(new Opened.Shown(shown(one, Way.PAGE)));
              case WITHDRAWN -> Optional.of(withdrawn(one));
              case NOT_OUR_PUPIL -> Optional.empty();
            });
  }

  /// Shows what an alert says in one way; the look is written down.
  public Optional<CaseFile> read(String contactId, UUID id, Way way) {
    return cases.live(contactId, id, one -> shown(one, way));
  }

  /// Acknowledges with an outcome. The note stays in the school.
  public Optional<Outcome> acknowledge(
      String contactId, UUID id, Answer.Outcome outcome, @Nullable String note) {
    return cases.live(
        contactId,
        id,
        one -> {
          if (!one.isRead()) {
            return Outcome.READ_AGAIN;
          }
          var answer = answer(one, Answer.Kind.ACKNOWLEDGED, outcome, note);
          if (!answers.add(one.alert(), answer)) {
            return isRepeated(one, answer) ? Outcome.DONE : Outcome.ANSWERED_ALREADY;
          }
          acknowledgements.answered(one.alert(), answer);
          return Outcome.DONE;
        });
  }

  /// Sends an alert back because the child is not a pupil here. It is gone at once, for
  /// everybody. Also after an acknowledgement: a mistake found late is still a mistake.
  public Optional<Outcome> notOurPupil(String contactId, UUID id) {
    return cases.live(
        contactId,
        id,
        one -> {
          if (!one.isRead()) {
            return Outcome.READ_AGAIN;
          }
          var answer = answer(one, Answer.Kind.NOT_OUR_PUPIL, null, null);
          answers.add(one.alert(), answer);
          store.close(one.alert(), one.now());
          store.dropContent(id);
          acknowledgements.answered(one.alert(), answer);
          return Outcome.DONE;
        });
  }

  /// Asks whether the child is really not a pupil. Only who has read the newest content is
  /// asked: the question shows the child's name, and showing it is no look.
  public Optional<Question> question(String contactId, UUID id) {
    return cases.live(
        contactId,
        id,
        one ->
            one.isRead()
                ? new Question.Ask(
                    id,
                    files.nameIn(one.alert()),
                    one.reader().placeFor(one.alert()).orElseThrow().schoolName())
                : new Question.ReadFirst());
  }

  private CaseFile shown(Case one, Way way) {
    book.read(one.alert(), one.me(), way, one.looks(), one.now());
    return files.of(one);
  }

  private static Opened withdrawn(Case one) {
    var read =
        one.looks().stream()
            .anyMatch(look -> look.way().showsContent() && look.contactId().equals(one.me()));
    return new Opened.Withdrawn(
        one.reader().placeFor(one.alert()).orElseThrow().schoolName(),
        one.alert().issuedAt(),
        one.alert().changedAt(),
        read);
  }

  // A button pressed twice.
  private boolean isRepeated(Case one, Answer answer) {
    return Optional.ofNullable(answers.newest(List.of(one.alert().id())).get(one.alert().id()))
        .filter(answer::saysTheSameAs)
        .isPresent();
  }

  private static Answer answer(
      Case one, Answer.Kind kind, Answer.@Nullable Outcome outcome, @Nullable String note) {
    return new Answer(one.me(), one.alert().contentVersion(), kind, outcome, note, one.now());
  }
}
