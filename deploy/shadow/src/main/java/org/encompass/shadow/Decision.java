package org.encompass.shadow;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.encompass.notifier.domain.Recipient;
import org.encompass.notifier.matching.linkage.Answer;
import org.encompass.notifier.matching.linkage.Linkage;

/// What would have become of one child: codes and numbers only.
///
/// @param told the schools, or the local authority as `LA:` and its code; none unless AUTO
/// @param posterior of the most likely set of schools; 0 if there is none
/// @param candidates at most five, best first
record Decision(
    String childRef,
    Kind kind,
    SortedSet<String> told,
    double posterior,
    List<Candidate> candidates,
    List<String> reasons) {
  private static final int DIGITS = 9;

  /// Who decides: nobody needs to, a person, or there is nothing to decide.
  enum Kind {
    AUTO,
    REVIEW,
    OUT_OF_SCOPE
  }

  /// Schools that may be the child's, and how probable that is.
  record Candidate(SortedSet<String> urns, double posterior) {}

  static Decision of(String childRef, Answer answer, SchoolNumbers numbers) {
    var linkage = answer.linkage();
    return new Decision(
        childRef,
        kind(answer),
        told(answer, numbers),
        linkage.map(l -> l.explanation().posterior()).orElse(0.0),
        candidates(linkage, numbers),
        answer.reasons());
  }

  private static Kind kind(Answer answer) {
    return switch (answer) {
      case Answer.Routed _ -> Kind.AUTO;
      case Answer.Review _ -> Kind.REVIEW;
      case Answer.OutOfScope _ -> Kind.OUT_OF_SCOPE;
    };
  }

  private static SortedSet<String> told(Answer answer, SchoolNumbers numbers) {
    return switch (answer) {
      case Answer.Routed routed ->
          routed.recipients().stream()
              .map(recipient -> name(recipient, numbers))
              .collect(Collectors.toCollection(TreeSet::new));
      case Answer.Review _, Answer.OutOfScope _ -> new TreeSet<>();
    };
  }

  private static String name(Recipient recipient, SchoolNumbers numbers) {
    return switch (recipient) {
      case Recipient.School(var urn) -> numbers.urn(urn.value());
      case Recipient.LocalAuthority authority -> authority.key();
    };
  }

  private static List<Candidate> candidates(Optional<Linkage> linkage, SchoolNumbers numbers) {
    return linkage.stream()
        .flatMap(l -> l.candidates().stream())
        .map(likely -> new Candidate(urns(likely.urns(), numbers), likely.posterior()))
        .toList();
  }

  private static SortedSet<String> urns(Set<String> schools, SchoolNumbers numbers) {
    return schools.stream().map(numbers::urn).collect(Collectors.toCollection(TreeSet::new));
  }

  /// The fields as they stand in the file, in the order of its header.
  List<String> fields() {
    return List.of(
        childRef,
        kind.name(),
        String.join("+", told),
        digits(posterior),
        candidates.stream()
            .map(c -> String.join("+", c.urns()) + ":" + digits(c.posterior()))
            .collect(Collectors.joining(";")),
        String.join(";", reasons));
  }

  /// Rounded down: nothing looks surer than it is.
  static String digits(double probability) {
    return BigDecimal.valueOf(probability)
        .setScale(DIGITS, RoundingMode.DOWN)
        .stripTrailingZeros()
        .toPlainString();
  }
}
