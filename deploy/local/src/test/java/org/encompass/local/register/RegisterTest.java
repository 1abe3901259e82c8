package org.encompass.local.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.encompass.local.night.Expectation;
import org.encompass.local.night.Fate;
import org.encompass.schemas.RollMessage;
import org.encompass.schemas.SchoolMessage;
import org.encompass.schemas.wire.MessageType;
import org.encompass.schemas.wire.Reading;
import org.encompass.schemas.wire.WireKeys;
import org.encompass.schemas.wire.WireReader;
import org.encompass.schemas.wire.WireWriter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegisterTest {
  private static final LocalDate FRIDAY = LocalDate.of(2026, 10, 23);
  @TempDir Path folder;
  private Register register;

  @BeforeEach
  void write() throws Exception {
    register = Register.read(WrittenRegister.of(folder, 900), 3, FRIDAY);
  }

  @Test
  void columnsAreFoundByTheirNamesAndSchoolNamesStayBehind() {
    assertThat(register.schools()).hasSize(901);
    assertThat(register.schools().getFirst().urn()).isEqualTo("990000");
    assertThat(register.schools().getFirst().force()).isEqualTo("E23000015");
    assertThat(register.schools().getLast().urn()).isEqualTo("LA:990");
    assertThat(register.schools())
        .extracting(SchoolMessage::name)
        .noneMatch(n -> n.contains("Made-up"));
  }

  @Test
  void aboutTenPupilsASchoolTheSameEveryTime() {
    assertThat(register.roll()).hasSize(9000);
    assertThat(register.roll().toList()).isEqualTo(register.roll().toList());
  }

  @Test
  void everyMessageKeepsItsContract() {
    var reader = new WireReader(WireKeys.of("{\"keys\":[]}"));
    register
        .roll()
        .limit(500)
        .forEach(
            pupil ->
                assertThat(reader.readPlain(WireWriter.write(pupil), MessageType.ROLL))
                    .isInstanceOf(Reading.Good.class));
    for (var school : register.schools()) {
      assertThat(reader.readPlain(WireWriter.write(school), MessageType.SCHOOL))
          .isInstanceOf(Reading.Good.class);
    }
  }

  @Test
  void everybodyHasAHomeThatConfirmsThem() {
    assertThat(register.roll())
        .extracting(RollMessage::postcode)
        .noneMatch(code -> String.valueOf(code).startsWith("ZZ99")); // of no fixed abode
  }

  @ParameterizedTest
  @CsvSource({"10, 20", "200, 265", "900, 265"})
  void aNightIsAsLargeAsItsSchoolsAllow(int schools, int incidents) throws Exception {
    var register = Register.read(WrittenRegister.of(folder, schools), 3, FRIDAY);
    assertThat(register.schoolCount()).isEqualTo(schools);
    var night = register.night(List.of(Instant.parse("2026-10-23T18:00:00Z")));
    assertThat(night.incidents()).isEqualTo(incidents);
    assertThat(night.truth())
        .extracting(Expectation::fate)
        .contains(Fate.TOLD, Fate.IN_REVIEW, Fate.WITHDRAWN, Fate.REJECTED);
  }

  @Test
  void theSmallestNightIsFoundForEverySeed() throws Exception {
    var file = WrittenRegister.of(folder, Register.FEWEST_SCHOOLS);
    for (int seed = 0; seed < 100; seed++) {
      var night =
          Register.read(file, seed, FRIDAY).night(List.of(Instant.parse("2026-10-23T18:00:00Z")));
      assertThat(night.incidents()).as("seed %d", seed).isEqualTo(20);
    }
  }

  @Test
  void tooFewSchoolsForANightAreRefusedInALine() throws Exception {
    var file = WrittenRegister.of(folder, Register.FEWEST_SCHOOLS - 1);
    assertThatThrownBy(() -> Register.read(file, 3, FRIDAY))
        .isInstanceOf(UnfitRegister.class)
        .hasMessage(
            file + " has 9 open schools (six digits in the column URN); a night needs at least 10");
  }

  @Test
  void closedSchoolsStayOutAndNoSchoolIsThereTwice() throws Exception {
    var file = folder.resolve("extract.csv");
    Files.writeString(file, "URN,EstablishmentStatus (code)\n");
    for (int i = 0; i < 12; i++) {
      Files.writeString(file, (990_000 + i) + ",1\n", StandardOpenOption.APPEND);
    }
    Files.writeString(file, "990012,2\n990013,3\n990014,4\n990000,1\n", StandardOpenOption.APPEND);
    assertThat(Register.read(file, 3, FRIDAY).schools())
        .extracting(SchoolMessage::urn)
        .hasSize(13)
        .contains("990013")
        .doesNotContain("990012", "990014")
        .doesNotHaveDuplicates();
  }
}
