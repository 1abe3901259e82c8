package org.encompass.shadow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.encompass.notifier.matching.compare.Birthday;
import org.encompass.schemas.IncidentMessage.EducationStatus;
import org.encompass.schemas.IncidentMessage.Sex;
import org.encompass.schemas.IncidentMessage.StatedSchool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildrenFileTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

  @TempDir Path directory;

  @Test
  void everyColumnOfTheContractIsRead() throws IOException {
    var report =
        read("""
                childRef,givenNames,familyName,knownAs,dateOfBirth,sex,postcode,addressLine,telephone,schoolUrn,schoolName,schoolTown,educationStatus
                c1,Ada,Lomax,Addie,04/03/2015,Female,ZZ1 1AA,1 Mill Lane,01632 960001,,St Ann's,Ash,SCHOOL
                """)
            .children()
            .getFirst()
            .report();
    var child = report.child();
    assertThat(child.givenNames()).isEqualTo("Ada");
    assertThat(child.familyName()).isEqualTo("Lomax");
    assertThat(child.knownAs()).isEqualTo("Addie");
    assertThat(child.born()).isEqualTo(new Birthday(20150304));
    assertThat(child.sex()).isEqualTo(Sex.F);
    assertThat(child.postcode()).isEqualTo("ZZ1 1AA");
    assertThat(child.schools()).containsExactly(new StatedSchool(null, "St Ann's", "Ash"));
    assertThat(report.education()).isEqualTo(EducationStatus.SCHOOL);
    assertThat(report.day()).isEqualTo(DAY);
    assertThat(report.today()).isEqualTo(DAY);
  }

  @Test
  void onlyTheReferenceMustBeThere() throws IOException {
    var child = read("childRef\nc1\n").children().getFirst();
    assertThat(child.childRef()).isEqualTo("c1");
    assertThat(child.report().child().givenNames()).isEmpty();
    assertThat(child.report().child().schools()).isEmpty();
    assertThat(child.report().education()).isNull();
    assertThat(child).hasToString("Child[withheld]");
  }

  @Test
  void severalSchoolsMayBeNamed() throws IOException {
    var child = read("childRef,schoolUrn\nc1,100001; 100002\n").children().getFirst();
    assertThat(child.report().child().schools())
        .extracting(StatedSchool::urn)
        .containsExactly("100001", "100002");
  }

  @Test
  void aReferenceStandsForOneChild() {
    assertThatThrownBy(() -> read("childRef\nc1\nc2\nc1\n"))
        .hasMessage("children.csv line 4, column childRef: expected another than on line 2");
  }

  @Test
  void anEducationStatusIsOneOfTheIncidents() {
    assertThatThrownBy(() -> read("childRef,educationStatus\nc1,TRUANT\n"))
        .hasMessageContaining("line 2, column educationStatus: expected one of [SCHOOL, COLLEGE,");
  }

  private ChildrenFile read(String text) throws IOException {
    return ChildrenFile.read(Files.writeString(directory.resolve("children.csv"), text), DAY);
  }
}
