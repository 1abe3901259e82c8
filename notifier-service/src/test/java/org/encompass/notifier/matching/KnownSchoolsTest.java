package org.encompass.notifier.matching;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.list;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.encompass.notifier.ListedSchools;
import org.encompass.notifier.disclosure.Conflicts;
import org.encompass.notifier.matching.compare.Birthday;
import org.encompass.notifier.matching.index.RollIndex;
import org.encompass.notifier.matching.index.RollRow;
import org.encompass.notifier.matching.linkage.Answer;
import org.encompass.notifier.matching.linkage.Linker;
import org.encompass.notifier.matching.linkage.MatchingRule;
import org.encompass.notifier.matching.linkage.Report;
import org.encompass.notifier.matching.linkage.Sought;
import org.encompass.notifier.reference.Roll;
import org.encompass.notifier.reference.Schools;
import org.encompass.schemas.IncidentMessage.EducationStatus;
import org.encompass.schemas.IncidentMessage.StatedSchool;
import org.encompass.schemas.RollMessage;
import org.encompass.schemas.RollMessage.Enrolment;
import org.encompass.schemas.SchoolMessage;
import org.encompass.schemas.SchoolMessage.Language;
import org.encompass.schemas.SchoolMessage.Status;
import org.junit.jupiter.api.Test;

class KnownSchoolsTest {
  private static final String MILL = "100010";
  private static final String HARBOUR = "100011";

  private final Register register = new Register();
  private final SetClock clock = new SetClock();
  private boolean fresh = true;
  private final KnownSchools schools = new KnownSchools(register, new GivenRoll(), clock);

  @Test
  void nothingSpeaksAgainstAnOpenSchoolWithAFreshRoll() {
    register.put(school(HARBOUR, "Harbour Academy", Status.PROPOSED_TO_CLOSE));
    assertThat(schools.objection(HARBOUR)).isEmpty();
    fresh = false;
    assertThat(schools.objection(HARBOUR)).contains("ROLL_STALE");
  }

  @Test
  void aSchoolThatIsNotKnownOrNotOpenNeedsAPersonsEye() {
    register.put(school(MILL, "Ropewalk Mill School", Status.PROPOSED_TO_OPEN));
    assertThat(schools.objection(MILL)).contains("SCHOOL_NOT_OPEN");
    assertThat(schools.objection(HARBOUR)).contains("SCHOOL_UNKNOWN");
  }

  @Test
  void pupilsOfAClosedSchoolGoToReviewWithTheSuccessorAsAChoice() {
    register.put(school(MILL, "Ropewalk Mill School", Status.CLOSED, HARBOUR));
    register.put(school(HARBOUR, "Harbour Academy", Status.OPEN));
    assertThat(schools.objection(MILL)).contains("SCHOOL_NOT_OPEN");
    assertThat(schools.successorsOf(MILL)).containsExactly(HARBOUR);
    assertThat(schools.successorsOf(HARBOUR)).isEmpty();
  }

  @Test
  void theRuleRoutesNeitherToAClosedSchoolNorToItsSuccessor() {
    register.put(school(MILL, "Ropewalk Mill School", Status.CLOSED, HARBOUR));
    register.put(school(HARBOUR, "Harbour Academy", Status.OPEN));
    assertThat(decideAboutAPupilOf(MILL))
        .isInstanceOf(Answer.Review.class)
        .extracting(Answer::reasons, list(String.class))
        .contains("SCHOOL_NOT_OPEN");
    assertThat(decideAboutAPupilOf(HARBOUR).reasons()).doesNotContain("SCHOOL_NOT_OPEN");
  }

  /// Key adults are of one school. Matching and the desk, which know who succeeded whom, read no
  /// contacts; whoever reads contacts knows no successors. So nobody is told in another's place.
  /// Only who must not see a case is looked for by both: that keeps people out.
  @Test
  void whoKnowsSuccessorsReadsNoContacts() {
    var classes =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.encompass.notifier");
    String[] choosing = {"..notifier.matching..", "..notifier.desk.."};
    noClasses()
        .that()
        .resideOutsideOfPackages(choosing)
        .and()
        .doNotBelongToAnyOf(Schools.class, Conflicts.class)
        .should()
        .accessTargetWhere(target(name("successorUrns").or(name("followers"))))
        .check(classes);
    noClasses()
        .that()
        .resideInAnyPackage(choosing)
        .should()
        .accessTargetWhere(target(name("contacts")))
        .check(classes);
  }

  @Test
  void aChangeOfTheRegisterIsSeenAMinuteLater() {
    register.put(school(HARBOUR, "Harbour Academy", Status.OPEN));
    assertThat(named("Ropewalk Mill")).isEmpty();
    register.put(school(MILL, "Ropewalk Mill School", Status.OPEN));
    assertThat(named("Ropewalk Mill")).isEmpty();
    clock.now = clock.now.plus(Duration.ofMinutes(1));
    assertThat(named("Ropewalk Mill")).containsExactly(MILL);
  }

  @Test
  void anUnchangedRegisterIsReadOnce() {
    register.put(school(MILL, "Ropewalk Mill School", Status.OPEN));
    for (int minute = 0; minute < 5; minute++) {
      assertThat(named("Ropewalk Mill")).containsExactly(MILL);
      clock.now = clock.now.plus(Duration.ofMinutes(1));
    }
    assertThat(register.read).isEqualTo(1);
  }

  @Test
  void namesStayWhenTheyCannotBeReadAnew() {
    register.put(school(MILL, "Ropewalk Mill School", Status.OPEN));
    assertThat(named("Ropewalk Mill")).containsExactly(MILL);
    register.put(school(HARBOUR, "Harbour Academy", Status.OPEN));
    register.broken = true;
    clock.now = clock.now.plus(Duration.ofMinutes(1));
    assertThat(named("Ropewalk Mill")).containsExactly(MILL);
    register.broken = false;
    clock.now = clock.now.plus(Duration.ofMinutes(1));
    assertThat(named("Harbour Academy")).containsExactly(HARBOUR);
  }

  private Answer decideAboutAPupilOf(String urn) {
    var born = Birthday.of(LocalDate.of(2017, 5, 6));
    var roll =
        new RollIndex.Builder()
            .add(
                new RollRow(
                    urn,
                    "1",
                    null,
                    "Ottilie",
                    "Quennell",
                    null,
                    null,
                    List.of(),
                    born,
                    null,
                    "HX1 1AA",
                    null,
                    null,
                    Enrolment.MAIN,
                    null,
                    null))
            .build();
    var child =
        new Sought(
            "Ottilie",
            "Quennell",
            null,
            born,
            null,
            "HX1 1AA",
            null,
            null,
            null,
            false,
            List.of(new StatedSchool(MILL, null, null)));
    var day = LocalDate.of(2026, 11, 22);
    return MatchingRule.of(new Linker(roll, "1"), schools)
        .decide(new Report(child, day, day, EducationStatus.SCHOOL, null, false));
  }

  private Set<String> named(String name) {
    var child = new Sought("", "", null, null, null, null, null, null, null, false, List.of());
    return schools.fitting(new StatedSchool(null, name, null), child).urns();
  }

  private static SchoolMessage school(
      String urn, String name, Status status, String... successors) {
    return new SchoolMessage(
        urn,
        1,
        name,
        null,
        null,
        null,
        null,
        status,
        List.of(successors),
        null,
        null,
        null,
        "Halifax",
        null,
        null,
        null,
        Language.en,
        null,
        null,
        List.of(),
        null,
        null);
  }

  private static final class Register extends ListedSchools {
    private int read;
    private boolean broken;

    @Override
    public List<SchoolMessage> all() {
      read++;
      if (broken) {
        throw new IllegalStateException("a made up fault");
      }
      return super.all();
    }
  }

  private final class GivenRoll implements Roll {
    @Override
    public List<RollMessage> entries(Collection<EntryNumber> numbers) {
      return List.of();
    }

    @Override
    public boolean fresh(SchoolMessage school, LocalDate today) {
      return fresh;
    }
  }

  private static final class SetClock extends Clock {
    private Instant now = Instant.parse("2026-11-23T07:00:00Z");

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
