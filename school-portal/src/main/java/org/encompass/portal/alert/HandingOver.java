package org.encompass.portal.alert;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.encompass.portal.access.PeopleAccounts;
import org.encompass.portal.alert.Cases.Case;
import org.encompass.portal.domain.Role;
import org.encompass.schemas.PersonalData;
import org.springframework.stereotype.Service;

/// A key adult gives an alert on to a colleague who may read it and is in school. That answers
/// nothing: the alert stays open until somebody acknowledges it.
@Service
public class HandingOver {
  private final Cases cases;
  private final CaseFiles files;
  private final Answers answers;
  private final PeopleAccounts accounts;
  private final Acknowledgements acknowledgements;

  HandingOver(
      Cases cases,
      CaseFiles files,
      Answers answers,
      PeopleAccounts accounts,
      Acknowledgements acknowledgements) {
    this.cases = cases;
    this.files = files;
    this.answers = answers;
    this.accounts = accounts;
    this.acknowledgements = acknowledgements;
  }

  /// Somebody an alert may be given to.
  public record Colleague(String contactId, String name, Role role) {}

  /// What the page that asks for a colleague shows.
  @PersonalData
  public sealed interface Choice {
    record Choose(UUID id, String childName, String schoolName, List<Colleague> colleagues)
        implements Choice {
      @Override
      public String toString() {
        return "Choose[" + id + "]";
      }
    }

    /// The reader has not read the newest content.
    record ReadFirst() implements Choice {}

    /// The content has its answer.
    record Answered() implements Choice {}
  }

  /// What became of it.
  public enum Outcome {
    DONE,
    /// The content has its answer.
    ANSWERED_ALREADY,
    /// The content changed since the person looked; they must read it first.
    READ_AGAIN,
    /// The colleague may not read this alert, or is away today.
    NOT_TO_THEM
  }

  /// To whom this person may give the alert now.
  public Optional<Choice> choice(String contactId, UUID id) {
    return cases.live(
        contactId,
        id,
        one -> {
          if (!one.isRead()) {
            return new Choice.ReadFirst();
          }
          var school = one.reader().placeFor(one.alert()).orElseThrow().schoolName();
          return isAnswered(one.alert())
              ? new Choice.Answered()
              : new Choice.Choose(id, files.nameIn(one.alert()), school, colleagues(one));
        });
  }

  /// Gives it to a colleague. The notifier tells them.
  public Optional<Outcome> handOver(String contactId, UUID id, String toContactId) {
    return cases.live(
        contactId,
        id,
        one -> {
          if (!one.isRead()) {
            return Outcome.READ_AGAIN;
          }
          if (isAnswered(one.alert())) {
            return Outcome.ANSWERED_ALREADY;
          }
          if (colleagues(one).stream().noneMatch(to -> to.contactId().equals(toContactId))) {
            return Outcome.NOT_TO_THEM;
          }
          give(one, toContactId);
          return Outcome.DONE;
        });
  }

  // Pressing the button twice tells the colleague once.
  private void give(Case one, String to) {
    var alert = one.alert();
    var last = answers.handOvers(List.of(alert.id())).get(alert.id());
    var repeated =
        last != null
            && last.contactId().equals(one.me())
            && last.toContactId().equals(to)
            && last.contentVersion() == alert.contentVersion();
    if (!repeated) {
      var handOver = new HandOver(one.me(), to, alert.contentVersion(), one.now());
      answers.add(alert, handOver);
      acknowledgements.handedOver(alert, handOver);
    }
  }

  private boolean isAnswered(Alert alert) {
    var answer = answers.newest(List.of(alert.id())).get(alert.id());
    return answer != null && answer.contentVersion() == alert.contentVersion();
  }

  // Who may read the alert, is in school today and can sign in.
  private List<Colleague> colleagues(Case one) {
    var alert = one.alert();
    var away = one.colleagues().awayAt(alert.school());
    var readers = one.colleagues().readersAt(alert.school());
    var setUp = accounts.setUp(readers.stream().map(Sight::contactId).toList());
    return readers.stream()
        .filter(reader -> !reader.contactId().equals(one.me()))
        .filter(reader -> !away.contains(reader.contactId()))
        .filter(reader -> setUp.contains(reader.contactId()))
        .filter(reader -> reader.covers(alert))
        .map(reader -> colleague(one, reader))
        .toList();
  }

  private static Colleague colleague(Case one, Sight reader) {
    var id = reader.contactId();
    return new Colleague(id, one.name(id).orElseThrow(), reader.place().role());
  }
}
