package org.encompass.notifier.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.encompass.notifier.ListedSchools;
import org.encompass.notifier.Made;
import org.encompass.notifier.Made.IncidentMaker;
import org.encompass.notifier.Made.SchoolMaker;
import org.encompass.schemas.IncidentMessage.Conflict;
import org.encompass.schemas.SchoolMessage.Status;
import org.junit.jupiter.api.Test;

class ConflictsTest {
  private final SchoolMaker school = new SchoolMaker();
  private final IncidentMaker incident = new IncidentMaker();
  private final ListedSchools register = new ListedSchools();

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
    open("100002");
    conflict("100002", "Tom Nobody");
    assertThat(hidden()).isEmpty();
  }

  @Test
  void aSchoolWithoutAPersonIsClosedUntilSomebodyDecides() {
    conflict("100001", null);
    assertThat(conflicts().closes("100001")).isTrue();
    assertThat(conflicts().closes("100002")).isFalse();
    assertThat(hidden()).isEmpty();
  }

  /// The school writes the names: another spelling opens no case.
  @Test
  void whoWasKeptOutStaysSoUnderAnotherName() {
    conflict(null, "Tom Nobody");
    school.contacts = List.of(Made.contact("k2", "Thomasina Married-Otherwise"));
    assertThat(hidden()).isEmpty();
    assertThat(conflicts().hiddenFrom(school.make(), List.of("k2"))).containsExactly("k2");
  }

  @Test
  void whenThePoliceNameNobodyAnyMoreEverybodyMayRead() {
    assertThat(conflicts().hiddenFrom(school.make(), List.of("k2"))).isEmpty();
  }

  /// A force may still know a school by the number that it had before it became an academy.
  @Test
  void whoWasAtAClosedSchoolIsLookedForWhereItsPupilsAre() {
    closed("100008", "100009");
    closed("100009", "100001", "100003");
    conflict("100008", "Tom Nobody");
    assertThat(hidden()).containsExactly("k2");

    conflict("100008", null);
    assertThat(conflicts().closes("100001")).isTrue();
    assertThat(conflicts().closes("100002")).isFalse();
    assertThat(conflicts().closed()).containsExactly("100001", "100003", "100008", "100009");
  }

  @Test
  void aSchoolThatIsStillOpenHasItsOwnPeople() {
    open("100008", "100001");
    conflict("100008", "Tom Nobody");
    assertThat(hidden()).isEmpty();
    conflict("100008", null);
    assertThat(conflicts().closesUntraced()).isFalse();
  }

  /// The register need not know every old number, nor a school of another county.
  @Test
  void whoWasAtASchoolWhosePeopleCannotBeTracedIsLookedForEverywhere() {
    closed("100005");
    closed("100006", "100007");
    for (var urn : List.of("100004", "100005", "100006")) {
      conflict(urn, "Tom Nobody");
      assertThat(hidden()).as(urn).containsExactly("k2");
      assertThat(conflicts().closesUntraced()).as("somebody is named").isFalse();
      conflict(urn, null);
      assertThat(hidden()).as(urn).isEmpty();
      assertThat(conflicts().closesUntraced()).as(urn).isTrue();
    }
  }

  @Test
  void schoolsThatFollowEachOtherInACircleEnd() {
    closed("100008", "100009");
    closed("100009", "100008");
    conflict("100008", null);
    assertThat(conflicts().closed()).containsExactly("100008", "100009");
    assertThat(conflicts().closesUntraced()).isTrue();
  }

  private void open(String urn, String... successors) {
    school(urn, Status.OPEN, successors);
  }

  private void closed(String urn, String... successors) {
    school(urn, Status.CLOSED, successors);
  }

  private void school(String urn, Status status, String... successors) {
    var one = new SchoolMaker();
    one.urn = urn;
    one.status = status;
    one.successors = List.of(successors);
    register.put(one.make());
  }

  private void conflict(String urn, String person) {
    incident.conflicts = List.of(new Conflict(urn, person));
  }

  private Conflicts conflicts() {
    return Conflicts.of(incident.make(), register);
  }

  private List<String> hidden() {
    return conflicts().hiddenFrom(school.make());
  }
}
