package org.encompass.portal.alert;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.encompass.portal.access.SchoolScope;
import org.encompass.portal.alert.Alert.State;
import org.encompass.portal.alert.CaseFiles.Headline;
import org.encompass.schemas.PersonalData;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// The alerts of the reader's schools that are still kept, the latest first.
@Service
public class History {
  /// How many stand on one page.
  public static final int PAGE = 50;

  private final Readers readers;
  private final SchoolScope scope;
  private final AlertStore store;
  private final Answers answers;
  private final Looks looks;
  private final LookBook book;
  private final CaseFiles files;
  private final Clock clock;

  History(
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

  /// One alert.
  ///
  /// @param childName while there is content; of a withdrawn alert nothing is left
  @PersonalData
  public record Line(
      UUID id,
      String schoolName,
      Instant issuedAt,
      State state,
      Instant changedAt,
      @Nullable String childName,
      @Nullable Integer nth,
      Answer.@Nullable Outcome outcome,
      Optional<String> answeredBy,
      @Nullable Instant answeredAt) {
    @Override
    public String toString() {
      return "Line[" + id + "]";
    }
  }

  /// Some of the lines, and whether older ones follow.
  public record Page(List<Line> lines, int number, boolean more) {}

  /// One page, counted from nought. The names on it are looks, and written down.
  public Page page(String contactId, int number) {
    var now = clock.instant();
    var reader = readers.reader(contactId, now);
    return reader.admitted().isEmpty()
        ? new Page(List.of(), 0, false)
        : scope.within(reader.admitted().keySet(), () -> page(reader, number, now));
  }

  private Page page(Reader reader, int number, Instant now) {
    var found = store.seen(reader.sights(), number * PAGE, PAGE + 1);
    var some = found.stream().limit(PAGE).toList();
    var live = some.stream().filter(alert -> alert.state() == State.LIVE).toList();
    var ids = live.stream().map(Alert::id).toList();
    var headlines = files.headlines(ids);
    var answered = answers.newest(ids);
    book.listed(live, reader.contactId(), looks.firsts(ids), now);
    var colleagues = readers.colleagues(now);
    var lines =
        some.stream().map(alert -> line(alert, reader, colleagues, headlines, answered)).toList();
    return new Page(lines, number, found.size() > PAGE);
  }

  private static Line line(
      Alert alert,
      Reader reader,
      Colleagues colleagues,
      Map<UUID, Headline> headlines,
      Map<UUID, Answer> answered) {
    var headline = Optional.ofNullable(headlines.get(alert.id()));
    var answer =
        Optional.ofNullable(answered.get(alert.id()))
            .filter(one -> one.contentVersion() == alert.contentVersion());
    return new Line(
        alert.id(),
        reader.placeFor(alert).orElseThrow().schoolName(),
        alert.issuedAt(),
        alert.state(),
        alert.changedAt(),
        headline.map(Headline::name).orElse(null),
        headline.map(Headline::nth).orElse(null),
        answer.map(Answer::outcome).orElse(null),
        answer.flatMap(one -> colleagues.name(alert.school(), one.contactId())),
        answer.map(Answer::at).orElse(null));
  }
}
