package org.encompass.benchmarks.rolls;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.encompass.schemas.SchoolMessage;
import org.encompass.schemas.wire.UpnCheck;
import org.encompass.schemas.wire.WireWriter;

/// Schools and pupils of nowhere, as a schools' system exports them: no ids of its own, numbers
/// with their check letters.
record MadeUpRolls(int pupils, int schools) {
  private static final int FIRST_URN = 100_000;
  private static final List<String> GIVEN =
      List.of("Araminta", "Barnaby", "Clementine", "Digby", "Eluned", "Fergus", "Gwenllian");
  private static final List<String> FAMILY =
      List.of("Alderby", "Birchall", "Cedarwood", "Dunnock", "Elmhirst", "Fenwhistle", "Goldcrest");
  private static final LocalDate OLDEST = LocalDate.parse("2008-09-01");
  private static final int DAYS = 5_000;

  /// All schools as contract messages, one a line.
  void writeSchools(Path file) throws IOException {
    Files.write(
        file,
        IntStream.range(0, schools)
            .mapToObj(number -> new String(WireWriter.write(school(number)), UTF_8))
            .toList());
  }

  private static SchoolMessage school(int number) {
    return new SchoolMessage(
        String.valueOf(FIRST_URN + number),
        1,
        "Made-up School " + number,
        "Community school",
        "Primary",
        4,
        11,
        SchoolMessage.Status.OPEN,
        null,
        "846",
        "Northmarsh",
        "E23000015",
        "Sedgeford",
        null,
        null,
        null,
        SchoolMessage.Language.en,
        null,
        null,
        List.of(),
        null,
        null);
  }

  /// All pupils as a table, school by school.
  void writePupils(Path file) throws IOException {
    try (var out = Files.newBufferedWriter(file)) {
      out.write("urn,upn,givenNames,familyName,dateOfBirth,sex,postcode,addressLine,yearGroup\r\n");
      for (int number = 0; number < pupils; number++) {
        out.write(row(number));
      }
    }
  }

  private String row(int number) {
    return "%d,%s,%s,%s %d,%s,%s,ZZ%d %dZZ,%d Hedge Lane,%d\r\n"
        .formatted(
            FIRST_URN + (int) ((long) number * schools / pupils),
            upn(number),
            GIVEN.get(number % GIVEN.size()),
            FAMILY.get(number / 7 % FAMILY.size()),
            number % 997,
            OLDEST.plusDays(number % DAYS),
            number % 2 == 0 ? "F" : "M",
            number % 99 + 1,
            number % 9 + 1,
            number % 250 + 1,
            number % 13);
  }

  private static String upn(int number) {
    var rest = "%012d".formatted(846_000_000_000L + number);
    return "ABCDEFGHJKLMNPQRTUVWXYZ"
        .chars()
        .mapToObj(letter -> (char) letter + rest)
        .filter(UpnCheck::holds)
        .findFirst()
        .orElseThrow();
  }
}
