package org.encompass.notifier.desk.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.encompass.notifier.domain.Urn;
import org.encompass.notifier.matching.ReviewDecision;
import org.encompass.notifier.matching.Reviews;
import org.encompass.schemas.PersonalData;
import org.jspecify.annotations.Nullable;

/// What a reviewer has filled in. Kept while they look something up or mend something.
///
/// @param version and `generation` the state of the child that they had before them
/// @param urn the schools that are ticked
/// @param otherUrn a number that was typed
/// @param wanted a name to look for in the register
/// @param despite those who are to be told although somebody there is involved
/// @param step "find" looks for it, "change" comes back from the check, "enter" is the key; else
///     the form is sent
@PersonalData
record DecisionForm(
    @Nullable Integer version,
    @Nullable Integer generation,
    @Nullable String decision,
    @Nullable List<String> urn,
    @Nullable String otherUrn,
    @Nullable String wanted,
    @Nullable String laCode,
    @Nullable String reason,
    @Nullable List<String> despite,
    @Nullable String step) {
  private static final int MOST_SCHOOLS = 2;
  private static final int LONGEST_REASON = 500;
  private static final String AUTHORITY = "LA:";

  /// The decisions that can be chosen.
  enum Kind {
    SCHOOL,
    NOT_AT_A_SCHOOL_WE_KNOW,
    HOME_EDUCATED,
    OUT_OF_SCOPE
  }

  /// Nothing filled in yet but the schools that were told already.
  static DecisionForm with(List<String> told) {
    var urns = told.stream().filter(key -> !key.startsWith(AUTHORITY)).toList();
    return new DecisionForm(null, null, null, urns, null, null, null, null, null, null);
  }

  /// The same with a number to look up.
  DecisionForm lookingFor(String number) {
    return new DecisionForm(
        version, generation, decision, urn, otherUrn, number, laCode, reason, despite, step);
  }

  Reviews.Seen seen() {
    return new Reviews.Seen(version == null ? 0 : version, generation == null ? 0 : generation);
  }

  /// Whether it is only to be shown again: to look a school up, or to change something. Enter looks
  /// up a name that was typed while no school is chosen.
  boolean goesOn() {
    return is("find") || is("change") || (is("enter") && !sought().isEmpty() && urns().isEmpty());
  }

  private boolean is(String asked) {
    return asked.equals(step);
  }

  public boolean chose(String kind) {
    return kind.equals(decision);
  }

  public boolean ticked(String school) {
    return urn != null && urn.contains(school);
  }

  public boolean tickedDespite(String key) {
    return despite != null && despite.contains(key);
  }

  /// All schools that were ticked or typed, each once.
  public List<String> urns() {
    return Stream.concat(urn == null ? Stream.of() : urn.stream(), Stream.of(stripped(otherUrn)))
        .map(String::strip)
        .filter(one -> !one.isEmpty())
        .distinct()
        .toList();
  }

  public String words() {
    return stripped(reason);
  }

  public String sought() {
    return stripped(wanted);
  }

  /// What must be mended before this is a decision.
  List<Problem> problems() {
    var found = new ArrayList<Problem>();
    var kind = kind();
    if (kind.isEmpty()) {
      found.add(new Problem("d-school", "Choose what is to happen"));
    } else if (kind.get() == Kind.SCHOOL) {
      schoolProblem().ifPresent(found::add);
    }
    if (!stripped(laCode).matches("(\\d{3})?")) {
      found.add(new Problem("laCode", "Choose a local authority from the list"));
    }
    if (words().isEmpty()) {
      found.add(new Problem("reason", "Say why you decide so"));
    } else if (words().length() > LONGEST_REASON) {
      found.add(new Problem("reason", "Say why in 500 characters or fewer"));
    }
    return found;
  }

  private Optional<Problem> schoolProblem() {
    var urns = urns();
    if (urns.isEmpty()) {
      return Optional.of(new Problem("otherUrn", "Choose a school, or type its number"));
    }
    if (urns.size() > MOST_SCHOOLS) {
      return Optional.of(new Problem("otherUrn", "Choose two schools at most"));
    }
    return urns.stream().allMatch(one -> one.matches("\\d{6}"))
        ? Optional.empty()
        : Optional.of(new Problem("otherUrn", "A school’s number has six digits"));
  }

  /// The decision of a form without problems.
  ReviewDecision read() {
    var code = stripped(laCode).isEmpty() ? null : stripped(laCode);
    return switch (kind().orElseThrow()) {
      case SCHOOL ->
          new ReviewDecision.Schools(
              numbers(urns().stream()), numbers(urns().stream().filter(this::tickedDespite)));
      case NOT_AT_A_SCHOOL_WE_KNOW ->
          new ReviewDecision.NotAtASchoolWeKnow(code, authorityDespite());
      case HOME_EDUCATED -> new ReviewDecision.HomeEducated(code, authorityDespite());
      case OUT_OF_SCOPE -> new ReviewDecision.OutOfScope();
    };
  }

  private @Nullable String authorityDespite() {
    return despite == null
        ? null
        : despite.stream()
            .filter(key -> key.startsWith(AUTHORITY))
            .map(key -> key.substring(AUTHORITY.length()))
            .findFirst()
            .orElse(null);
  }

  private static Set<Urn> numbers(Stream<String> typed) {
    return typed.map(Urn::new).collect(Collectors.toUnmodifiableSet());
  }

  private Optional<Kind> kind() {
    return Choice.of(Kind.class, stripped(decision));
  }

  private static String stripped(@Nullable String text) {
    return text == null ? "" : text.strip();
  }

  @Override
  public String toString() {
    return "DecisionForm[withheld]";
  }
}
