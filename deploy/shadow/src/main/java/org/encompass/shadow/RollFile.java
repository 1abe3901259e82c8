package org.encompass.shadow;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.encompass.notifier.matching.index.RollRow;
import org.encompass.schemas.RollMessage.Enrolment;
import org.jspecify.annotations.Nullable;

/// The rolls as a file: a row for each pupil at each school.
final class RollFile {
  private static final List<String> REQUIRED = List.of("urn", "givenNames", "familyName");
  private static final List<String> KNOWN =
      List.of(
          "pupilId",
          "upn",
          "preferredGivenName",
          "preferredFamilyName",
          "formerFamilyNames",
          "dateOfBirth",
          "sex",
          "postcode",
          "addressLine",
          "telephone",
          "enrolment",
          "yearGroup",
          "from",
          "to");

  private final SchoolNumbers numbers;
  private final LocalDate asOf;

  RollFile(SchoolNumbers numbers, LocalDate asOf) {
    this.numbers = numbers;
    this.asOf = asOf;
  }

  /// Reads the file from its beginning to its end.
  ///
  /// @return what should be known about it
  List<String> read(Path file, Consumer<RollRow> each) {
    var seen = new SeenPupils();
    try (var table = Table.open(file, REQUIRED, KNOWN)) {
      table.forEach(
          row -> {
            var entry = entry(row);
            if (row.said("pupilId") != null && !seen.add(entry.urn(), entry.pupilId())) {
              throw row.fault("pupilId", "a pupil that this school has not had above");
            }
            each.accept(entry);
          });
      if (table.rows() == 0) {
        throw new InputError(table.name() + " has a header and no pupils");
      }
      return table.remarks();
    }
  }

  private RollRow entry(Row row) {
    var pupilId = row.said("pupilId");
    var preferredFamilyNames = row.several("preferredFamilyName");
    return new RollRow(
        numbers.number(row.demanded("urn")),
        pupilId == null ? "line " + row.line() : pupilId,
        row.said("upn"),
        row.text("givenNames"),
        row.text("familyName"),
        joined(row.several("preferredGivenName")),
        preferredFamilyNames.isEmpty() ? null : preferredFamilyNames.getFirst(),
        formerFamilyNames(row, preferredFamilyNames),
        row.birthday("dateOfBirth", asOf),
        row.sex("sex"),
        row.said("postcode"),
        row.said("addressLine"),
        row.said("telephone"),
        row.code("enrolment", Enrolment.class).orElse(Enrolment.MAIN),
        row.day("from"),
        row.day("to"));
  }

  /// A roll entry has room for one preferred family name; the others are names the pupil has too.
  private static List<String> formerFamilyNames(Row row, List<String> preferred) {
    var former = row.several("formerFamilyNames");
    return preferred.size() < 2
        ? former
        : Stream.concat(former.stream(), preferred.stream().skip(1)).toList();
  }

  private static @Nullable String joined(List<String> names) {
    return names.isEmpty() ? null : String.join(" ", names);
  }
}
