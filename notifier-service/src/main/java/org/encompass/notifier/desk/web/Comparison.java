package org.encompass.notifier.desk.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.encompass.notifier.desk.EvidenceWords;
import org.encompass.notifier.desk.EvidenceWords.Likeness;
import org.encompass.notifier.desk.Words;
import org.encompass.notifier.incidents.ChildCase;
import org.encompass.notifier.matching.Candidate;
import org.encompass.notifier.matching.linkage.FieldEvidence.Field;
import org.encompass.schemas.IncidentMessage.StatedSchool;
import org.encompass.schemas.PersonalData;
import org.jspecify.annotations.Nullable;

/// The child beside the candidates, one row a field: what the police say, then what each roll says.
///
/// @param stated the schools that the police were told
@PersonalData
record Comparison(List<Column> columns, List<Row> rows, String stated) {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.UK);

  /// A candidate's head.
  ///
  /// @param likelihood "Likely", or empty if nobody weighed the candidate
  /// @param school how like its schools are to what the police were told
  record Column(int number, String likelihood, String percent, Likeness school) {
    static Column of(int number, Candidate candidate) {
      return candidate.evidence().isEmpty()
          ? new Column(number, "", "", Likeness.UNKNOWN)
          : new Column(
              number,
              EvidenceWords.likelihood(candidate.posterior()),
              EvidenceWords.percent(candidate.posterior()),
              likeness(candidate, Field.STATED_SCHOOL).orElse(Likeness.UNKNOWN));
    }
  }

  /// One field, as the police and as each candidate's roll has it.
  @PersonalData
  record Row(String name, String police, List<Cell> rolls) {
    boolean empty() {
      return police.isEmpty() && rolls.stream().allMatch(cell -> cell.value().isEmpty());
    }

    @Override
    public String toString() {
      return "Row[withheld]";
    }
  }

  /// A candidate's value and how like the child's it is.
  @PersonalData
  record Cell(String value, Likeness likeness) {
    @Override
    public String toString() {
      return "Cell[withheld]";
    }
  }

  static Comparison of(ChildCase about, List<Candidate> candidates) {
    var child = about.child();
    var table = new Rows(candidates);
    var rows =
        Stream.of(
                table.row(
                    "Given names", child.givenNames(), Field.GIVEN_NAME, Candidate::givenNames),
                table.row(
                    "Family name", child.familyName(), Field.FAMILY_NAME, Candidate::familyName),
                table.row("Known as", child.knownAs(), null, Candidate::knownAs),
                table.row(
                    "Date of birth",
                    day(child.dateOfBirth()),
                    Field.DATE_OF_BIRTH,
                    c -> day(c.dateOfBirth())),
                table.row("Age, roughly", child.approximateAge(), null, c -> null),
                table.row("Sex", child.sex(), Field.SEX, Candidate::sex),
                table.row("Postcode", child.postcode(), Field.POSTCODE, Candidate::postcode),
                table.row("Address", child.addressLine(), Field.ADDRESS, Candidate::addressLine),
                table.row("Education", education(child.educationStatus()), null, c -> null),
                table.row("Local authority", child.laCode(), null, c -> null))
            .filter(row -> !row.empty())
            .toList();
    return new Comparison(columns(candidates), rows, stated(child.schools()));
  }

  private static List<Column> columns(List<Candidate> candidates) {
    return Stream.iterate(0, at -> at < candidates.size(), at -> at + 1)
        .map(at -> Column.of(at + 1, candidates.get(at)))
        .toList();
  }

  private static String education(@Nullable Enum<?> status) {
    return status == null ? "" : Words.plain(status.name());
  }

  private static String day(@Nullable LocalDate date) {
    return date == null ? "" : DAY.format(date);
  }

  private static String stated(@Nullable List<StatedSchool> schools) {
    return schools == null
        ? ""
        : schools.stream()
            .map(
                school ->
                    Stream.of(school.name(), school.town(), school.urn())
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(", ")))
            .collect(Collectors.joining("; "));
  }

  private static Optional<Likeness> likeness(Candidate candidate, @Nullable Field field) {
    return candidate.evidence().stream()
        .filter(evidence -> evidence.field() == field)
        .findFirst()
        .map(EvidenceWords::likeness);
  }

  /// Makes rows over the same candidates.
  private record Rows(List<Candidate> candidates) {
    Row row(
        String name,
        @Nullable Object police,
        @Nullable Field field,
        Function<Candidate, @Nullable Object> roll) {
      var said = shown(police);
      return new Row(
          name,
          said,
          candidates.stream().map(c -> cell(c, said, field, shown(roll.apply(c)))).toList());
    }

    private static Cell cell(
        Candidate candidate, String said, @Nullable Field field, String known) {
      return new Cell(
          known, Comparison.likeness(candidate, field).orElseGet(() -> likeness(said, known)));
    }

    private static Likeness likeness(String said, String known) {
      if (said.isEmpty() || known.isEmpty()) {
        return Likeness.UNKNOWN;
      }
      return said.equalsIgnoreCase(known) ? Likeness.SAME : Likeness.DIFFERENT;
    }

    private static String shown(@Nullable Object value) {
      return value == null ? "" : value.toString();
    }
  }

  @Override
  public String toString() {
    return "Comparison[withheld]";
  }
}
