package org.encompass.local.county;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import org.encompass.schemas.RollMessage;
import org.encompass.schemas.SchoolMessage;
import org.encompass.schemas.wire.MessageType;
import org.encompass.schemas.wire.Reading;
import org.encompass.schemas.wire.WireKeys;
import org.encompass.schemas.wire.WireReader;
import org.encompass.schemas.wire.WireWriter;
import org.junit.jupiter.api.Test;

class CountyTest {
  private static final LocalDate FRIDAY = LocalDate.of(2026, 10, 23);
  private static final County COUNTY = County.of(1, FRIDAY);
  private final WireReader reader = new WireReader(WireKeys.of("{\"keys\":[]}"));

  @Test
  void everyMessageKeepsItsContract() {
    for (SchoolMessage school : COUNTY.schools()) {
      assertThat(reader.readPlain(WireWriter.write(school), MessageType.SCHOOL))
          .isInstanceOf(Reading.Good.class);
    }
    for (RollMessage pupil : COUNTY.roll().subList(0, 2000)) {
      assertThat(reader.readPlain(WireWriter.write(pupil), MessageType.ROLL))
          .isInstanceOf(Reading.Good.class);
    }
  }

  @Test
  void aSeedGivesTheSameCountyEveryTime() {
    var first = WireWriter.write(COUNTY.roll());
    assertThat(Arrays.hashCode(WireWriter.write(County.of(1, FRIDAY).roll())))
        .isEqualTo(Arrays.hashCode(first));
    assertThat(Arrays.hashCode(WireWriter.write(County.of(2, FRIDAY).roll())))
        .isNotEqualTo(Arrays.hashCode(first));
  }

  @Test
  void aboutFortySchoolsAndTwelveThousandPupils() {
    assertThat(COUNTY.schools()).hasSize(41);
    assertThat(COUNTY.roll()).hasSizeBetween(12_000, 12_100);
    assertThat(COUNTY.schools()).extracting(SchoolMessage::name).doesNotHaveDuplicates();
    assertThat(COUNTY.namesakes()).hasSize(24);
  }

  @Test
  void aSchoolSaysHowManyAreOnItsRoll() {
    for (var school : COUNTY.schools().subList(0, 40)) {
      long onRoll = COUNTY.roll().stream().filter(p -> p.urn().equals(school.urn())).count();
      assertThat(school.rollCount()).isEqualTo(Math.toIntExact(onRoll));
    }
  }

  @Test
  void rollEntriesHaveKeysOfTheirOwn() {
    var keys = new HashSet<String>();
    assertThat(COUNTY.roll()).allMatch(pupil -> keys.add(pupil.urn() + "/" + pupil.pupilId()));
  }
}
