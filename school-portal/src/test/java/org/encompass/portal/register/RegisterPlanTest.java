package org.encompass.portal.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.encompass.portal.register.Given.school;
import static org.encompass.schemas.SchoolMessage.Status.CLOSED;
import static org.encompass.schemas.SchoolMessage.Status.OPEN;
import static org.encompass.schemas.SchoolMessage.Status.PROPOSED_TO_CLOSE;
import static org.encompass.schemas.SchoolMessage.Status.PROPOSED_TO_OPEN;

import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.encompass.portal.access.Remit;
import org.encompass.portal.imports.Report;
import org.encompass.portal.testing.SentFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RegisterPlanTest {
  private static final String HEADER =
      "URN,EstablishmentName,EstablishmentStatus (code),EstablishmentTypeGroup (code),"
          + "LA (code),LA (name),Town,Postcode,PhaseOfEducation (name),StatutoryLowAge";
  private final Given given = new Given();

  private RegisterPlan plan(String links, String... rows) {
    var lines = new String[rows.length + 1];
    lines[0] = HEADER;
    System.arraycopy(rows, 0, lines, 1, rows.length);
    var register = given.register(SentFile.lines(lines));
    return given.plan(
        register,
        given.links(SentFile.lines("URN,LinkURN,LinkName,LinkType,LinkEstablishedDate", links)));
  }

  private static SchoolFacts facts(RegisterPlan plan, String urn) {
    return plan.steps().stream()
        .filter(step -> step.urn().equals(urn))
        .findFirst()
        .orElseThrow()
        .facts();
  }

  private Report report(RegisterPlan plan) {
    return new RegisterReport(new Register(Map.of(), Set.of(), 0), plan, given.known().standing())
        .before(given.advice.found());
  }

  @Test
  void allFourStatesAreRead() {
    var plan =
        plan(
            "620102,620101,Old,Successor,",
            "620101,One,1,4,199,Northmarsh,,,,",
            "620102,Two,2,4,199,Northmarsh,,,,",
            "620103,Three,3,4,199,Northmarsh,,,,",
            "620104,Four,4,4,199,Northmarsh,,,,");
    assertThat(facts(plan, "620101").status()).isEqualTo(OPEN);
    assertThat(facts(plan, "620102").status()).isEqualTo(CLOSED);
    assertThat(facts(plan, "620103").status()).isEqualTo(PROPOSED_TO_CLOSE);
    assertThat(facts(plan, "620103").open()).isTrue();
    assertThat(facts(plan, "620104").status()).isEqualTo(PROPOSED_TO_OPEN);
    assertThat(facts(plan, "620102").successors()).containsExactly("620101");
  }

  @Test
  void independentSchoolsCollegesSpecialAndWelshSchoolsBelongToItAndUniversitiesDoNot() {
    var plan =
        plan(
            "",
            "620111,Independent,1,3,199,Northmarsh,,,Not applicable,4",
            "620112,College,1,01,199,Northmarsh,,,,16",
            "620113,Special,1,5,199,Northmarsh,,,,",
            "400999,Ysgol y Bryn,1,6,660,Ynys Fach,,,,",
            "620114,University,1,2,199,Northmarsh,,,,",
            "620115,Abroad,1,9,199,Northmarsh,,,,");
    assertThat(plan.steps())
        .extracting(Step::urn)
        .contains("620111", "620112", "620113", "400999")
        .doesNotContain("620114", "620115");
    assertThat(facts(plan, "620111").phase()).isNull();
    assertThat(facts(plan, "620111").lowAge()).isEqualTo(4);
  }

  @Test
  void manyThatCloseAtOnceNeedASecondLookAlthoughNobodyUsesThem() {
    var rows =
        IntStream.range(620_300, 620_321)
            .mapToObj(urn -> urn + ",Small School,2,4,199,Northmarsh,,,,")
            .toArray(String[]::new);
    IntStream.range(620_300, 620_321)
        .forEach(urn -> given.standing(String.valueOf(urn), school("Small School", OPEN), 0));
    assertThat(report(plan("", rows)).doubts())
        .containsExactly(new Report.Count("CLOSING_MANY", 21));
  }

  @Test
  void anAuthorityOfSeveralForcesIsNobodysWhateverTheOrderOfItsSchools() {
    assertThat(forceOfAuthority("E23000015", "E23000020", "")).isNull();
    assertThat(forceOfAuthority("", "E23000015")).isNull();
    assertThat(forceOfAuthority("E23000015", "")).isNull();
    assertThat(forceOfAuthority("E23000015", "E23000015")).isEqualTo("E23000015");
  }

  private @Nullable String forceOfAuthority(String... forces) {
    var lines = new String[forces.length + 1];
    lines[0] = HEADER + ",PFA19CD";
    for (int i = 0; i < forces.length; i++) {
      lines[i + 1] = 620_330 + i + ",Some School,1,4,199,Northmarsh,,,,," + forces[i];
    }
    return facts(given.plan(given.register(SentFile.lines(lines)), Register.Links.NONE), "LA:199")
        .force();
  }

  @Test
  void aSchoolThatClosesWithPeopleIsOnTopAndNeedsASecondLook() {
    given.standing("620121", school("Old School", OPEN), 2);
    given.standing("620122", school("Quiet School", OPEN), 0);
    var plan =
        plan(
            "620121,620123,New Academy,Successor,",
            "620121,Old School,2,4,199,Northmarsh,Sedgeford,,,",
            "620122,Quiet School,2,4,199,Northmarsh,Sedgeford,,,",
            "620123,New Academy,1,10,199,Northmarsh,Sedgeford,,,");
    var report = report(plan);
    assertThat(report.sections().getFirst().code()).isEqualTo("closingInUse");
    assertThat(report.sections().getFirst().rows().getFirst())
        .startsWith("620121", "Old School", "2");
    assertThat(report.doubts()).contains(new Report.Count("CLOSING_IN_USE", 1));
    assertThat(facts(plan, "620123").entry("620123").contacts()).isEmpty();
  }

  @Test
  void aSchoolThatTheFileLacksStaysUnlessItsSuccessorIsInTheFile() {
    given
        .standing("620131", school("Gone", OPEN), 1)
        .standing("620132", school("Taken over", OPEN), 1);
    var plan = plan("620132,620133,Heir,Successor,", "620133,Heir,1,10,199,Northmarsh,,,,");
    assertThat(plan.vanished()).extracting(one -> one.school().urn()).containsExactly("620131");
    assertThat(facts(plan, "620132").status()).isEqualTo(CLOSED);
    assertThat(report(plan).sections().get(1).code()).isEqualTo("vanishedInUse");
  }

  @Test
  void anOldNameComesAsAClosedSchoolAtItsSuccessorsPlace() {
    var plan =
        plan(
            "620142,620141,Old Infants,Predecessor,",
            "620142,New Primary,1,10,199,Northmarsh,Sedgeford,,,");
    assertThat(plan.predecessors()).isEqualTo(1);
    assertThat(facts(plan, "620141").status()).isEqualTo(CLOSED);
    assertThat(facts(plan, "620141").town()).isEqualTo("Sedgeford");
    assertThat(facts(plan, "620141").successors()).containsExactly("620142");
  }

  @Test
  void anOlderNameIsFoundOverSeveralSuccessions() {
    var register = given.register(SentFile.lines("URN,name,Town", "620147,Now,Sedgeford"));
    var links =
        given.links(
            SentFile.lines(
                "URN,LinkURN,LinkName,LinkType",
                "620147,620146,Then,Predecessor",
                "620146,620145,Long ago,Predecessor",
                "620145,620146,Then,Predecessor"));
    var plan = given.plan(register, links);
    assertThat(plan.predecessors()).isEqualTo(2);
    assertThat(facts(plan, "620145").town()).isEqualTo("Sedgeford");
    assertThat(facts(plan, "620145").successors()).containsExactly("620146");
  }

  @Test
  void whatTheFileDoesNotTellStays() {
    given.standing("620151", school("Hill School", OPEN), 0);
    var plan =
        given.plan(
            given.register(SentFile.lines("name,urn", "Lake School,620151")), Register.Links.NONE);
    assertThat(facts(plan, "620151")).isEqualTo(school("Lake School", OPEN));
  }

  @Test
  void theForceComesFromTheLookupAndOtherwiseItIsListed() {
    given.forces(Map.of("199", "E23000020"));
    var plan = plan("", "620161,One,1,4,199,Northmarsh,,,,", "620162,Two,1,4,198,Southmarsh,,,,");
    assertThat(facts(plan, "620161").force()).isEqualTo("E23000020");
    assertThat(plan.unassigned()).extracting(Step::urn).containsExactly("620162");
    assertThat(facts(plan, "LA:199").force()).isEqualTo("E23000020");
    assertThat(facts(plan, "LA:198").name()).isEqualTo("Southmarsh");
  }

  @Test
  void schoolsOfOthersAreLeftAloneAndCounted() {
    given.standing("620171", school("Theirs", OPEN).servedBy("E23000001"), 1);
    given.forces(Map.of("199", "E23000020", "198", "E23000001"));
    given.within(new Remit(false, Set.of("E23000020"), Set.of()));
    var plan =
        plan(
            "",
            "620171,Pulled over,1,4,199,Northmarsh,,,,",
            "620172,Ours,1,4,199,Northmarsh,,,,",
            "620173,Theirs,1,4,198,Southmarsh,,,,");
    assertThat(plan.steps()).extracting(Step::urn).containsExactly("620172", "LA:199");
    assertThat(plan.outsideRemit()).isEqualTo(2);
  }

  /// Else whoever comes first would have the schools of a force whose own register is not there
  /// yet.
  @Test
  void aForceTakesNoNewSchoolThatTheLookupGivesToAnotherOrToNobody() {
    given.forces(Map.of("199", "E23000020", "198", "E23000001", "E07000999", "E23000020"));
    given.within(new Remit(false, Set.of("E23000020"), Set.of()));
    var header = "URN,name,LA (code),LA (name),DistrictAdministrative (code),PFA23CD";
    var register =
        given.register(
            SentFile.lines(
                header,
                "620174,Theirs,198,Southmarsh,,E23000020",
                "620175,Nobodys,197,Eastmarsh,,E23000020",
                "620176,Theirs by authority,198,Southmarsh,E07000999,E23000020",
                "620177,Ours,199,Northmarsh,E07000999,E23000001"));
    var plan = given.plan(register, Register.Links.NONE);
    assertThat(plan.steps()).extracting(Step::urn).containsExactly("620177", "LA:199");
    assertThat(facts(plan, "620177").force()).isEqualTo("E23000020");
    assertThat(plan.outsideRemit()).isEqualTo(3);
  }

  @Test
  void anAuthorityTakesNoNewSchoolWhoseForceNoLookupKnows() {
    given.within(new Remit(false, Set.of(), Set.of("199")));
    var plan = plan("", "620178,New,1,4,199,Northmarsh,,,,");
    assertThat(plan.steps()).extracting(Step::urn).doesNotContain("620178");
    assertThat(plan.outsideRemit()).isEqualTo(1);
  }

  @Test
  void onlyWhoLooksAfterEverythingTakesSchoolsThatLinksAloneName() {
    given.forces(Map.of("199", "E23000020"));
    given.within(new Remit(false, Set.of("E23000020"), Set.of()));
    var plan =
        plan(
            "620180,620179,Somebody's,Predecessor,",
            "620180,New Primary,1,10,199,Northmarsh,Sedgeford,,,");
    assertThat(plan.steps()).extracting(Step::urn).containsExactly("620180", "LA:199");
    assertThat(plan.predecessors()).isZero();
    assertThat(plan.outsideRemit()).isEqualTo(1);
  }

  @Test
  void rowsThatNameNoSchoolAreFoundByLineAndColumn() {
    plan(
        "1,620181,x,Successor,",
        "62018,One,1,4,199,Northmarsh,,,,",
        "620181,,1,4,199,Northmarsh,,,,",
        "620182,Two,9,4,199,Northmarsh,,,,",
        "620183,Three,1,4,199,Northmarsh,,,,",
        "620183,Four,1,4,199,Northmarsh,,,,");
    assertThat(given.found())
        .containsExactly(
            "2 URN URN_SHAPE",
            "2 URN URN_SHAPE",
            "3 EstablishmentName NAME_MISSING",
            "4 EstablishmentStatus (code) STATUS_UNKNOWN",
            "6 URN URN_REPEATED");
  }

  @Test
  void aDetailThatCannotBeRightIsLeftOutAndSaid() {
    var plan =
        plan("", "620191,One,1,4,199,Northmarsh,,ng22 0ea,,", "620192,Two,1,4,19,x,,2036,,x");
    assertThat(facts(plan, "620191").postcode()).isEqualTo("NG22 0EA");
    assertThat(facts(plan, "620192").postcode()).isNull();
    assertThat(given.advice.found().first())
        .extracting(one -> one.code())
        .containsExactly("LA_CODE_SHAPE", "AGE_SHAPE", "POSTCODE_SHAPE");
  }
}
