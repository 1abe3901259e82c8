package org.encompass.notifier.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.encompass.notifier.Made;
import org.encompass.notifier.Made.IncidentMaker;
import org.encompass.notifier.Made.SchoolMaker;
import org.encompass.schemas.IncidentMessage.Conflict;
import org.junit.jupiter.api.Test;

class ConflictsTest {
  private final SchoolMaker school = new SchoolMaker();
  private final IncidentMaker incident = new IncidentMaker();

  ConflictsTest() {
    school.contacts =
        List.of(Made.contact("k1", "Dr Ines O'Invented"), Made.contact("k2", "Tom Nobody"));
  }

  @Test
  void withoutConflictsNobodyIsKeptOut() {
    assertThat(hidden()).isEmpty();
  }

  @Test
  void theNamedPersonIsKeptOut() {
    conflict("100001", "INES OINVENTED");
    assertThat(hidden()).containsExactly("k1");
  }

  @Test
  void aSharedSurnameOrAWrongLetterIsDoubtEnough() {
    conflict(null, "Mr Peter O’Invented");
    assertThat(hidden()).containsExactly("k1");
    conflict(null, "Thomas Nobodi");
    assertThat(hidden()).containsExactly("k2");
  }

  @Test
  void aTitleIsNoName() {
    conflict(null, "Dr Someone Else");
    assertThat(hidden()).isEmpty();
  }

  @Test
  void aPersonOfAnotherSchoolIsNotLookedForHere() {
    conflict("100002", "Tom Nobody");
    assertThat(hidden()).isEmpty();
  }

  @Test
  void aSchoolWithoutAPersonIsClosedUntilSomebodyDecides() {
    conflict("100001", null);
    assertThat(Conflicts.closes(incident.make(), "100001")).isTrue();
    assertThat(Conflicts.closes(incident.make(), "100002")).isFalse();
    assertThat(hidden()).isEmpty();
  }

  /// The school writes the names: another spelling opens no case.
  @Test
  void whoWasKeptOutStaysSoUnderAnotherName() {
    conflict(null, "Tom Nobody");
    school.contacts = List.of(Made.contact("k2", "Thomasina Married-Otherwise"));
    assertThat(hidden()).isEmpty();
    assertThat(Conflicts.hiddenFrom(incident.make(), school.make(), List.of("k2")))
        .containsExactly("k2");
  }

  @Test
  void whenThePoliceNameNobodyAnyMoreEverybodyMayRead() {
    assertThat(Conflicts.hiddenFrom(incident.make(), school.make(), List.of("k2"))).isEmpty();
  }

  private void conflict(String urn, String person) {
    incident.conflicts = List.of(new Conflict(urn, person));
  }

  private List<String> hidden() {
    return Conflicts.hiddenFrom(incident.make(), school.make());
  }
}
