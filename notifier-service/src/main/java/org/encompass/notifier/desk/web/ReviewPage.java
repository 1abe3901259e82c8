package org.encompass.notifier.desk.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.encompass.notifier.desk.Words;
import org.encompass.notifier.disclosure.MarkedPhrase;
import org.encompass.notifier.incidents.ChildCase;
import org.encompass.notifier.matching.Candidate;
import org.encompass.notifier.matching.ReviewDetail;
import org.encompass.notifier.matching.ReviewItem;
import org.encompass.schemas.IncidentMessage.StatedSchool;
import org.encompass.schemas.PersonalData;
import org.jspecify.annotations.Nullable;

/// What a reviewer sees of one child: what the police say beside what the rolls say.
@PersonalData
record ReviewPage(
    UUID childId,
    int version,
    int generation,
    String reference,
    String childRef,
    List<String> reasons,
    String deadline,
    String left,
    List<Field> fields,
    List<Person> candidates,
    List<Passage> passages,
    List<String> live) {

  /// A line of the review queue.
  record Line(
      UUID childId,
      String reference,
      String childRef,
      String reasons,
      String waiting,
      String deadline,
      String left,
      int candidates) {
    static Line of(ReviewItem item, Instant now) {
      return new Line(
          item.childId(),
          item.reference(),
          item.childRef(),
          item.reasons().stream().map(Words::plain).collect(Collectors.joining(", ")),
          Words.time(item.openedAt()),
          Words.time(item.deadline()),
          Words.left(item.deadline(), now),
          item.candidates());
    }
  }

  /// One field, as the police and as each candidate's roll has it.
  @PersonalData
  record Field(String name, String police, List<String> rolls) {
    @Override
    public String toString() {
      return "Field[withheld]";
    }
  }

  /// A candidate's schools.
  @PersonalData
  record Person(List<SchoolChoice> schools) {
    @Override
    public String toString() {
      return "Person[withheld]";
    }
  }

  /// A school that can be chosen.
  record SchoolChoice(String urn, String name) {}

  /// Free text with the pieces marked that must not reach a school unseen.
  @PersonalData
  record Passage(String field, List<Piece> pieces) {
    @Override
    public String toString() {
      return "Passage[withheld]";
    }
  }

  /// A piece of free text; `kind` is empty where nothing is marked.
  @PersonalData
  record Piece(String text, String kind) {
    @Override
    public String toString() {
      return "Piece[withheld]";
    }
  }

  static ReviewPage of(ReviewDetail detail, Instant now, Function<String, String> schoolName) {
    var item = detail.item();
    return new ReviewPage(
        item.childId(),
        detail.seen().version(),
        detail.seen().generation(),
        item.reference(),
        item.childRef(),
        item.reasons().stream().map(Words::plain).toList(),
        Words.time(item.deadline()),
        Words.left(item.deadline(), now),
        fields(detail.child(), detail.notes().candidates()),
        detail.notes().candidates().stream().map(c -> person(c, schoolName)).toList(),
        passages(detail),
        detail.live().stream()
            .map(n -> schoolName.apply(n.recipient().key()) + ", " + Words.plain(n.state().name()))
            .toList());
  }

  private static List<Field> fields(ChildCase about, List<Candidate> candidates) {
    var child = about.child();
    var stated = child.schools() == null ? List.<StatedSchool>of() : child.schools();
    return Stream.of(
            field("Given names", child.givenNames(), candidates, Candidate::givenNames),
            field("Family name", child.familyName(), candidates, Candidate::familyName),
            field("Known as", child.knownAs(), candidates, Candidate::knownAs),
            field("Date of birth", child.dateOfBirth(), candidates, Candidate::dateOfBirth),
            field("Postcode", child.postcode(), candidates, Candidate::postcode),
            field(
                "School",
                stated.stream().map(ReviewPage::words).collect(Collectors.joining("; ")),
                candidates,
                c -> String.join(", ", c.urns())),
            field("Education", child.educationStatus(), candidates, c -> ""),
            field("Lives in authority", child.laCode(), candidates, c -> ""))
        .filter(
            field ->
                !field.police().isEmpty() || field.rolls().stream().anyMatch(r -> !r.isEmpty()))
        .toList();
  }

  private static Field field(
      String name,
      @Nullable Object police,
      List<Candidate> candidates,
      Function<Candidate, @Nullable Object> roll) {
    return new Field(
        name, shown(police), candidates.stream().map(c -> shown(roll.apply(c))).toList());
  }

  private static String shown(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }

  private static String words(StatedSchool school) {
    return Stream.of(school.urn(), school.name(), school.town())
        .filter(Objects::nonNull)
        .collect(Collectors.joining(", "));
  }

  private static Person person(Candidate candidate, Function<String, String> schoolName) {
    return new Person(
        candidate.urns().stream()
            .sorted()
            .map(urn -> new SchoolChoice(urn, schoolName.apply(urn)))
            .toList());
  }

  private static List<Passage> passages(ReviewDetail detail) {
    var incident = detail.child().incident();
    var child = detail.child().child();
    return Stream.of(
            passage("circumstances", incident.circumstances(), detail.notes().marked()),
            passage("actionsTaken", incident.actionsTaken(), detail.notes().marked()),
            passage("voiceOfTheChild", child.voiceOfTheChild(), detail.notes().marked()),
            passage("demeanour", child.demeanour(), detail.notes().marked()),
            passage("collectionConcern", child.collectionConcern(), detail.notes().marked()))
        .filter(passage -> !passage.pieces().isEmpty())
        .toList();
  }

  private static Passage passage(String field, @Nullable String text, List<MarkedPhrase> marked) {
    var pieces = new ArrayList<Piece>();
    if (text != null) {
      int at = 0;
      for (var phrase :
          marked.stream()
              .filter(m -> m.field().equals(field))
              .sorted(Comparator.comparingInt(MarkedPhrase::start))
              .toList()) {
        int start = Math.max(at, Math.min(phrase.start(), text.length()));
        int end = Math.max(start, Math.min(phrase.end(), text.length()));
        pieces.add(new Piece(text.substring(at, start), ""));
        pieces.add(new Piece(text.substring(start, end), Words.plain(phrase.kind().name())));
        at = end;
      }
      pieces.add(new Piece(text.substring(at), ""));
    }
    return new Passage(title(field), pieces.stream().filter(p -> !p.text().isEmpty()).toList());
  }

  private static String title(String field) {
    return switch (field) {
      case "actionsTaken" -> "Actions taken";
      case "voiceOfTheChild" -> "What the child said";
      case "collectionConcern" -> "Concern about collection";
      case "demeanour" -> "Demeanour";
      default -> "Circumstances";
    };
  }

  @Override
  public String toString() {
    return "ReviewPage[withheld]";
  }
}
