package org.encompass.local.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.encompass.local.night.Fate;
import org.encompass.schemas.SchoolMessage;
import org.encompass.schemas.wire.MessageType;
import org.encompass.schemas.wire.Reading;
import org.encompass.schemas.wire.WireKeys;
import org.encompass.schemas.wire.WireReader;
import org.encompass.schemas.wire.WireWriter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegisterTest {
  private static final LocalDate FRIDAY = LocalDate.of(2026, 10, 23);
  @TempDir Path folder;
  private Register register;

  @BeforeEach
  void write() throws Exception {
    var rows =
        IntStream.range(0, 900)
            .mapToObj(i -> "Made-up Académie %d,%d,990,Nowhere,E23000015".formatted(i, 990_000 + i))
            .collect(
                Collectors.joining(
                    "\n", "EstablishmentName,URN,LA (code),LA (name),PFA19CD\n", "\n"));
    var file = folder.resolve("register.csv");
    Files.write(file, rows.getBytes(Charset.forName("windows-1252")));
    register = Register.read(file, 3, FRIDAY);
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
  void aNightAmongThemHasATruth() {
    var night = register.night(List.of(Instant.parse("2026-10-23T18:00:00Z")));
    assertThat(night.truth()).extracting(e -> e.fate()).contains(Fate.TOLD, Fate.IN_REVIEW);
  }
}
