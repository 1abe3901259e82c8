package org.encompass.shadow.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.encompass.notifier.matching.linkage.RegisteredSchool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegisterFileTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
  private static final Charset WINDOWS = Charset.forName("windows-1252");

  @TempDir Path folder;

  @Test
  void columnsAreReadByNameInAnyOrder() throws IOException {
    var register =
        file(
            """
            PhaseOfEducation (name),Postcode,Town,EstablishmentName,StatutoryHighAge,URN,\
            StatutoryLowAge,LA (name),LA (code),EstablishmentStatus (code)
            Primary,HX2 1AA,Halifax,Greenfield Primary School,11,100004,4,Calderdale,381,3
            """);
    assertThat(RegisterFile.read(register, DAY))
        .containsExactly(
            new RegisteredSchool(
                "100004",
                "Greenfield Primary School",
                "Halifax",
                "HX2 1AA",
                "381",
                "Calderdale",
                "Primary",
                4,
                11,
                true,
                List.of()));
  }

  @ParameterizedTest
  @CsvSource({"1, true", "2, false", "3, true", "4, false"})
  void aSchoolThatIsProposedToCloseIsOpen(String status, boolean open) throws IOException {
    var register = file("URN,EstablishmentName,EstablishmentStatus (code)\n100004,Hill," + status);
    assertThat(RegisterFile.read(register, DAY).getFirst().open()).isEqualTo(open);
  }

  @ParameterizedTest
  @CsvSource({"'', true", "31-08-2026, false", "31-08-2027, true"})
  void withoutAStatusTheClosingDateCounts(String closed, boolean open) throws IOException {
    var register = file("urn,name,close_date\n100004,Hill,\"" + closed + "\"");
    assertThat(RegisterFile.read(register, DAY).getFirst().open()).isEqualTo(open);
  }

  @ParameterizedTest
  @CsvSource({"UTF-8, ''", "UTF-8, '\uFEFF'", "windows-1252, ''"})
  void theFileMayBeInEitherEncoding(Charset encoding, String mark) throws IOException {
    var register = folder.resolve("register.csv");
    Files.write(register, (mark + "URN,name\n400001,Ysgol y Môr").getBytes(encoding));
    assertThat(RegisterFile.read(register, DAY).getFirst().name()).isEqualTo("Ysgol y Môr");
  }

  @Test
  void linksLeadFromClosedSchoolsToTheirSuccessors() throws IOException {
    var register =
        file(
            """
            URN,EstablishmentName,Town,EstablishmentStatus (code)
            100010,Old Mill Infant School,Halifax,2
            100011,New Mill Primary School,Halifax,1
            """);
    var links = folder.resolve("links.csv");
    Files.writeString(
        links,
        """
        "URN","LinkURN","LinkName","LinkType","LinkEstablishedDate"
        100010,100011,"New Mill Primary School","Successor - merged","31-08-2021"
        100011,100010,"Old Mill Infant School","Predecessor - merged","31-08-2021"
        100011,100009,"Old Mill Junior School","Predecessor - merged","31-08-2021"
        100011,100099,"Mill Sixth Form","Sixth Form Centre Link",""
        """,
        WINDOWS);
    var schools =
        RegisterFile.read(register, links, DAY).stream()
            .collect(Collectors.toMap(RegisteredSchool::urn, RegisteredSchool::successorUrns));
    assertThat(schools)
        .containsOnlyKeys("100009", "100010", "100011")
        .containsEntry("100009", List.of("100011"))
        .containsEntry("100010", List.of("100011"))
        .containsEntry("100011", List.of());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "URN,Town;100004,Halifax | register.csv, line 1: no column EstablishmentName or name or"
            + " SchoolName",
        "URN,name;100004,Hill;,Vale | register.csv, line 3, column URN is blank",
        "URN,name;100004,Hill;100004,Vale | register.csv, line 3, column URN stands twice",
        "URN,name,StatutoryLowAge;100004,Hill,four | register.csv, line 2, column StatutoryLowAge"
            + " is not a number",
        "URN,name,EstablishmentStatus (code);100004,Hill,9 | register.csv, line 2, column"
            + " EstablishmentStatus (code) is none of 1 to 4",
        "URN,name,close_date;100004,Hill,2026-08-31 | register.csv, line 2, column CloseDate is not"
            + " a day (DD-MM-YYYY)",
        "URN,name,urn;100004,Hill,100004 | register.csv, line 1: column urn stands twice"
      })
  void whatIsWrongIsSaidWithLineAndColumn(String text, String message) throws IOException {
    var register = file(text.replace(';', '\n'));
    assertThatThrownBy(() -> RegisterFile.read(register, DAY))
        .isInstanceOf(UnreadableRegister.class)
        .hasMessage(message);
  }

  @Test
  void aShadowRunWithARegisterObjectsAsLiveDoes() throws IOException {
    var register = file("URN,name,close_date\n100004,Hill,\n100005,Vale,31-08-2020");
    var shadow = ShadowRegister.of(RegisterFile.read(register, DAY), DAY);
    assertThat(shadow.objection("100004")).isEmpty();
    assertThat(shadow.objection("100005")).contains("SCHOOL_NOT_OPEN");
    assertThat(shadow.objection("100006")).contains("SCHOOL_UNKNOWN");
  }

  private Path file(String text) throws IOException {
    return Files.write(folder.resolve("register.csv"), text.getBytes(StandardCharsets.UTF_8));
  }
}
