package org.encompass.notifier.desk.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.encompass.notifier.disclosure.MarkedPhrase;
import org.encompass.notifier.matching.ReviewDetail;
import org.encompass.schemas.PersonalData;
import org.jspecify.annotations.Nullable;

/// Free text with the pieces marked that must not reach a school unseen.
@PersonalData
record Passage(String title, List<Piece> pieces) {
  /// A piece of free text.
  ///
  /// @param kind why it is marked, or empty
  @PersonalData
  record Piece(String text, String kind) {
    @Override
    public String toString() {
      return "Piece[withheld]";
    }
  }

  /// All that would be said about the child.
  static List<Passage> of(ReviewDetail detail) {
    var incident = detail.child().incident();
    var child = detail.child().child();
    var marked = detail.notes().marked();
    return Stream.of(
            of("Circumstances", "circumstances", incident.circumstances(), marked),
            of("Actions taken", "actionsTaken", incident.actionsTaken(), marked),
            of("What the child said", "voiceOfTheChild", child.voiceOfTheChild(), marked),
            of("Demeanour", "demeanour", child.demeanour(), marked),
            of("Concern about collection", "collectionConcern", child.collectionConcern(), marked))
        .filter(passage -> !passage.pieces().isEmpty())
        .toList();
  }

  private static Passage of(
      String title, String field, @Nullable String text, List<MarkedPhrase> marked) {
    if (text == null) {
      return new Passage(title, List.of());
    }
    var pieces = new ArrayList<Piece>();
    int at = 0;
    for (var phrase : inOrder(marked, field)) {
      int start = Math.max(at, Math.min(phrase.start(), text.length()));
      int end = Math.max(start, Math.min(phrase.end(), text.length()));
      pieces.add(new Piece(text.substring(at, start), ""));
      pieces.add(new Piece(text.substring(start, end), kind(phrase)));
      at = end;
    }
    pieces.add(new Piece(text.substring(at), ""));
    return new Passage(title, pieces.stream().filter(p -> !p.text().isEmpty()).toList());
  }

  private static String kind(MarkedPhrase phrase) {
    var kind =
        switch (phrase.kind()) {
          case CHILD_NAME -> "the name of another child";
          case PERSON_NAME -> "somebody who must not see the case";
          case POSTCODE -> "a postcode";
          case ADDRESS -> "an address";
          case TELEPHONE -> "a telephone number";
          case EMAIL_ADDRESS -> "an e-mail address";
          case ONLINE_NAME -> "a name or page on the internet";
          case VEHICLE_REGISTRATION -> "a vehicle’s registration";
          case DATE_OF_BIRTH -> "somebody else’s date of birth";
          case OTHER_SCHOOL -> "the school of another child";
          case LANGUAGE -> "wording that blames";
          case UNCHECKED -> "all of this text could not be checked";
        };
    return phrase.why().isEmpty() ? kind : kind + ": " + phrase.why();
  }

  private static List<MarkedPhrase> inOrder(List<MarkedPhrase> marked, String field) {
    return marked.stream()
        .filter(phrase -> phrase.field().equals(field))
        .sorted(Comparator.comparingInt(MarkedPhrase::start))
        .toList();
  }

  @Override
  public String toString() {
    return "Passage[withheld]";
  }
}
