package org.encompass.local.night;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import org.encompass.local.county.County;
import org.encompass.local.outcome.Published;
import org.encompass.schemas.RollMessage;
import org.encompass.schemas.wire.WireKeys;
import org.encompass.schemas.wire.WireReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoriesTest {
  private static final County COUNTY = County.of(1, LocalDate.of(2026, 10, 23));
  private static final List<Instant> MOMENTS =
      List.of(london("2026-10-23T18:20"), london("2026-10-24T01:30"), london("2026-10-26T02:30"));
  private static final Night NIGHT = Stories.night(COUNTY, 7, MOMENTS);

  @Test
  void aboutSeventyFiveIncidents() {
    assertThat(NIGHT.publications().stream().map(Publication::key).distinct().count())
        .isBetween(70L, 85L);
  }

  @Test
  void everyEndingOccurs() {
    var fates = new HashSet<Fate>();
    NIGHT.truth().forEach(expected -> fates.add(expected.fate()));
    assertThat(fates)
        .containsExactlyInAnyOrder(
            Fate.TOLD, Fate.HELD, Fate.IN_REVIEW, Fate.OUT_OF_SCOPE, Fate.WITHDRAWN, Fate.REJECTED);
  }

  @Test
  void everyChildHasOneTruth() {
    assertThat(NIGHT.truth()).extracting(Expectation::child).doesNotHaveDuplicates();
  }

  @Test
  void onlyTheBrokenRecordsBreakTheContract() {
    var reader = new WireReader(WireKeys.of("{\"keys\":[]}"));
    var unreadable =
        NIGHT.publications().stream()
            .filter(record -> !Published.of(reader, record.key(), record.value()).readable())
            .count();
    assertThat(unreadable).isEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(longs = {2, 3, 4, 5})
  void anotherCountyHasEveryStoryToo(long seed) {
    var county = County.of(seed, LocalDate.of(2026, 10, 23));
    assertThat(Stories.night(county, seed, MOMENTS).truth()).hasSizeGreaterThan(80);
  }

  @Test
  void whomTheRollsCouldBeMistakenAboutGoesToNoSchoolOfTheirs() {
    var alike = COUNTY.alike();
    assertThat(alike).extracting(RollMessage::urn).doesNotHaveDuplicates();
    assertThat(alike)
        .extracting(RollMessage::dateOfBirth)
        .containsOnly(alike.getFirst().dateOfBirth());
    assertThat(NIGHT.truth().stream().filter(e -> e.fate() == Fate.IN_REVIEW))
        .isNotEmpty()
        .allMatch(e -> e.recipients().isEmpty() && e.gaveBack().isEmpty());
  }

  @Test
  void whatIsGivenBackGoesToAnotherSchool() {
    var back = NIGHT.givenBack().getFirst();
    var truth = NIGHT.truth().stream().filter(e -> e.child().equals(back.child())).findFirst();
    assertThat(truth).hasValueSatisfying(t -> assertThat(t.gaveBack()).containsExactly(back.urn()));
    assertThat(truth)
        .hasValueSatisfying(t -> assertThat(t.recipients()).doesNotContainKey(back.urn()));
  }

  @Test
  void theSameSeedTellsTheSameNight() {
    var again = Stories.night(County.of(1, LocalDate.of(2026, 10, 23)), 7, MOMENTS);
    assertThat(again.truth()).isEqualTo(NIGHT.truth());
    for (int i = 0; i < again.publications().size(); i++) {
      assertThat(again.publications().get(i).value())
          .isEqualTo(NIGHT.publications().get(i).value());
    }
  }

  @Test
  void aContactInConflictHasNoOtherReasonToBeMailed() {
    assertThat(NIGHT.conflicts()).hasSize(1);
    var school =
        COUNTY.schools().stream()
            .filter(
                s ->
                    s.contacts().stream()
                        .anyMatch(c -> c.email().equals(NIGHT.conflicts().getFirst())))
            .findFirst()
            .orElseThrow();
    assertThat(NIGHT.truth().stream().filter(e -> e.recipients().containsKey(school.urn())))
        .hasSize(1);
  }

  @Test
  void nineOnMondayIsNineByTheNewTime() { // the clocks went back on Sunday 25 October 2026
    var monday = london("2026-10-26T09:00");
    assertThat(PupilDays.deadline(COUNTY.school("990001"), MOMENTS.getFirst())).isEqualTo(monday);
    assertThat(PupilDays.deadline(COUNTY.school(COUNTY.awkward().early()), MOMENTS.getFirst()))
        .isEqualTo(monday.minusSeconds(1800));
    assertThat(PupilDays.deadline(COUNTY.school(COUNTY.awkward().inset()), MOMENTS.getFirst()))
        .isEqualTo(london("2026-10-27T09:00"));
    assertThat(PupilDays.deadline(COUNTY.school(COUNTY.awkward().onHoliday()), MOMENTS.getFirst()))
        .isEqualTo(london("2026-11-02T09:00"));
  }

  private static Instant london(String local) {
    return LocalDateTime.parse(local).atZone(PupilDays.LONDON).toInstant();
  }
}
