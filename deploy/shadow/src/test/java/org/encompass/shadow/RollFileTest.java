package org.encompass.shadow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.encompass.notifier.matching.compare.Birthday;
import org.encompass.notifier.matching.index.RollRow;
import org.encompass.schemas.IncidentMessage.Sex;
import org.encompass.schemas.RollMessage.Enrolment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RollFileTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

  @TempDir Path directory;

  private final List<RollRow> rows = new ArrayList<>();

  @Test
  void everyColumnOfTheContractIsRead() throws IOException {
    read(
        """
        urn,pupilId,upn,givenNames,familyName,preferredGivenName,preferredFamilyName,formerFamilyNames,dateOfBirth,sex,postcode,addressLine,telephone,enrolment,yearGroup,from,to
        100001,p1,A1,Ada Mary,Lomax,Addie,Lomax-Hay;Hay,Birch; Booth,2015-03-04,F,ZZ1 1AA,"1 Mill Lane, Ash",01632 960001,SUBSIDIARY,6,2024-09-01,31/08/2027
        """);
    var row = rows.getFirst();
    assertThat(row.urn()).isEqualTo("100001");
    assertThat(row.pupilId()).isEqualTo("p1");
    assertThat(row.upn()).isEqualTo("A1");
    assertThat(row.givenNames()).isEqualTo("Ada Mary");
    assertThat(row.preferredFamilyName()).isEqualTo("Lomax-Hay");
    assertThat(row.formerFamilyNames()).containsExactly("Birch", "Booth", "Hay");
    assertThat(row.born()).isEqualTo(new Birthday(20150304));
    assertThat(row.sex()).isEqualTo(Sex.F);
    assertThat(row.addressLine()).isEqualTo("1 Mill Lane, Ash");
    assertThat(row.telephone()).isEqualTo("01632 960001");
    assertThat(row.enrolment()).isEqualTo(Enrolment.SUBSIDIARY);
    assertThat(row.from()).isEqualTo(LocalDate.of(2024, 9, 1));
    assertThat(row.to()).isEqualTo(LocalDate.of(2027, 8, 31));
  }

  @Test
  void columnsComeInAnyOrderAndMayBeLeftOut() throws IOException {
    var remarks =
        read(
            "\uFEFFfamilyName,House,givenNames,URN\r\n"
                + "Lomax,red,Ada,100001\r\n\r\n"
                + "Hay,,,100002\r\n");
    assertThat(rows).hasSize(2);
    assertThat(rows.getFirst().pupilId()).isEqualTo("line 2");
    assertThat(rows.getFirst().enrolment()).isEqualTo(Enrolment.MAIN);
    assertThat(rows.getLast().givenNames()).isEmpty();
    assertThat(remarks).containsExactly("roll.csv: column House is not known and was left out");
  }

  @Test
  void columnsWithoutANameAndUnknownOnesAlikeAreLeftOut() throws IOException {
    var remarks = read("urn,givenNames,familyName,House,House,,\n100001,Ada,Lomax,red,blue,,\n");
    assertThat(rows).hasSize(1);
    assertThat(remarks).containsExactly("roll.csv: column House is not known and was left out");
  }

  @Test
  void datesAreReadAsSpreadsheetsWriteThem() throws IOException {
    read(
        """
        urn,givenNames,familyName,dateOfBirth,from,to
        1,Ada,Lomax,04/03/15,2024-09-01 00:00:00,31/08/2027 00:00
        """);
    assertThat(rows.getFirst().born()).isEqualTo(new Birthday(20150304));
    assertThat(rows.getFirst().from()).isEqualTo("2024-09-01");
    assertThat(rows.getFirst().to()).isEqualTo("2027-08-31");
  }

  @Test
  void whatIsNotUtf8IsWindows1252() throws IOException {
    write("urn,givenNames,familyName\n1,Zoë,O’Hay\n", Charset.forName("windows-1252"));
    write("urn,givenNames,familyName\n1,Zoë,O’Hay\n", StandardCharsets.UTF_8);
    assertThat(rows)
        .extracting(RollRow::givenNames, RollRow::familyName)
        .containsOnly(tuple("Zoë", "O’Hay"));
  }

  @Test
  void schoolsMayBeCalledAnything() throws IOException {
    read("urn,givenNames,familyName\nHill School,A,B\n100001,A,B\nHill School,A,B\n");
    assertThat(rows.getFirst().urn()).matches("\\d{6}").isEqualTo(rows.getLast().urn());
    assertThat(rows.get(1).urn()).isEqualTo("100001");
  }

  @Test
  void whatCannotBeReadAboutAPupilCountsAsMissingAndIsCounted() throws IOException {
    var remarks =
        read(
            "urn,givenNames,familyName,dateOfBirth,sex\n"
                + "1,A,B,soon,F\n"
                + "1,A,B,never,male\n"
                + "1,A,B,,?\n");
    assertThat(rows).extracting(RollRow::born).containsOnlyNulls();
    assertThat(rows).extracting(RollRow::sex).containsExactly(Sex.F, Sex.M, null);
    assertThat(remarks)
        .containsExactlyInAnyOrder(
            "roll.csv: 2 of column dateOfBirth could not be read and count as missing (first: line"
                + " 2)",
            "roll.csv: 1 of column sex could not be read and count as missing (first: line 4)");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''                                               | roll.csv is empty
          urn,givenNames                                   | line 1: there is no column familyName
          urn,givenNames,familyName                        | has a header and no pupils
          urn,givenNames,familyName,URN/1,a,b,2            | two columns have the same name
          urn,givenNames,familyName/1,a                    | line 2: 2 columns where the header has 3
          urn,givenNames,familyName/1,a,b/1,a,b,c          | line 3: 4 columns where the header has 3
          urn,givenNames,familyName/,a,b                   | line 2, column urn: expected a value
          urn,givenNames,familyName,pupilId/1,a,b,p/1,c,d,p | line 3, column pupilId: expected a pupil
          urn,givenNames,familyName,enrolment/1,a,b,HALF   | column enrolment: expected one of [MAIN,
          urn,givenNames,familyName,to/1,a,b,31/02/2027    | column to: expected a day like
          """)
  void faultsNameTheirPlace(String text, String message) {
    assertThatThrownBy(
            () -> read(text == null ? "" : text.replace("/1,", "\n1,").replace("/,", "\n,")))
        .isInstanceOf(InputError.class)
        .hasMessageContaining(message);
  }

  private List<String> read(String text) throws IOException {
    return write(text, StandardCharsets.UTF_8);
  }

  private List<String> write(String text, Charset charset) throws IOException {
    var file = Files.writeString(directory.resolve("roll.csv"), text, charset);
    return new RollFile(new SchoolNumbers(), DAY).read(file, rows::add);
  }
}
