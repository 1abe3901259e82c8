package org.encompass.notifier.matching.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.encompass.notifier.matching.compare.Birthday;
import org.encompass.notifier.matching.linkage.Register.Fitting;
import org.encompass.notifier.matching.linkage.RegisteredSchool;
import org.encompass.notifier.matching.linkage.Sought;
import org.encompass.schemas.IncidentMessage.StatedSchool;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchoolNamesTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final String MARY_BOLTON = "100001";
  private static final String MARY_LEEDS = "100002";
  private static final String MARY_CE = "100003";
  private static final String GREENFIELD = "100004";
  private static final String GREENFIELD_HIGH = "100005";
  private static final String HOLLIN_INFANT = "100006";
  private static final String HOLLIN_JUNIOR = "100007";
  private static final String CWM = "400001";
  private static final String OLD_MILL = "100010";
  private static final String NEW_MILL = "100011";
  private static final String NEWER_MILL = "100012";
  private static final String GONE = "100013";

  private final SchoolNames names = SchoolNames.of(register());

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "St Mary's Catholic Primary School",
    "st marys rc prim sch",
    "Saint Mary R.C. Primary",
    "Primary School of St. Mary (Roman Catholic)",
    "St Mrays Catholic Primary",
    "St Mary's Cahtolic Priamry Shcool",
    "St Mary’s RC"
  })
  void aNameIsKnownHoweverItIsWritten(String name) {
    assertThat(urns(name, "Bolton")).containsExactly(MARY_BOLTON);
  }

  @Test
  void theTownMayStandWithinTheName() {
    assertThat(urns("St Mary's RC Primary Leeds", null)).containsExactly(MARY_LEEDS);
  }

  @Test
  void theAuthorityMayStandForTheTown() {
    assertThat(urns("St Mary's", "Calderdale")).containsExactly(MARY_CE);
    assertThat(urns("Greenfield Primary", "Calderdale")).containsExactly(GREENFIELD);
  }

  @Test
  void allSchoolsThatAreEquallyLikelyFit() {
    assertThat(urns("St Mary's RC Primary School", null))
        .containsExactlyInAnyOrder(MARY_BOLTON, MARY_LEEDS);
  }

  @Test
  void anotherChurchsSchoolIsAnotherSchool() {
    assertThat(urns("St Mary's C of E Primary", null)).containsExactly(MARY_CE);
  }

  @Test
  void theChildsPostcodeTellsTwoOfANameApart() {
    assertThat(names.fitting(said("St Mary's RC", null), child(null, "BL3 6TT"), TODAY).urns())
        .containsExactly(MARY_BOLTON);
  }

  @Test
  void theChildsAgeTellsThePhase() {
    assertThat(aged("Greenfield", 2019)).containsExactly(GREENFIELD);
    assertThat(aged("Greenfield", 2012)).containsExactly(GREENFIELD_HIGH);
  }

  @Test
  void infantsAreNotJuniors() {
    assertThat(urns("Hollin Inf", null)).containsExactly(HOLLIN_INFANT);
    assertThat(urns("Hollin Bank Jnr", null)).containsExactly(HOLLIN_JUNIOR);
  }

  @Test
  void aWelshNameIsAName() {
    assertThat(urns("Ysgol Cwm Derw", null)).containsExactly(CWM);
    assertThat(urns("Cwmderw Primary", "Llandre")).containsExactly(CWM);
  }

  @ParameterizedTest
  @CsvSource({"Primary School", "The High School", "RC Primary Academy", "Ysgol", "?"})
  void wordsThatManySchoolsShareMeanNone(String name) {
    assertThat(names.fitting(said(name, null), child(null, null), TODAY)).isEqualTo(Fitting.NONE);
  }

  @Test
  void aNameThatTooManyBearMeansNone() {
    var many =
        IntStream.range(0, 201)
            .mapToObj(i -> open(200_000 + i + "", "Park View School", "Town " + i, null, null))
            .toList();
    var fitting = SchoolNames.of(many).fitting(said("Park View", null), child(null, null), TODAY);
    assertThat(fitting).isEqualTo(Fitting.NONE);
  }

  @Test
  void anUnheardOfNameIsASchoolThatNobodyKnows() {
    var fitting =
        names.fitting(said("Xylophone Wharf Primary", "Bolton"), child(null, null), TODAY);
    assertThat(fitting).isEqualTo(Fitting.UNKNOWN);
  }

  @Test
  void aClosedSchoolsNameMeansItsSuccessors() {
    assertThat(urns("Ropewalk Mill Infants", "Halifax")).containsExactly(NEWER_MILL);
  }

  @Test
  void aNumberMeansTheSchoolItself() {
    assertThat(number(GREENFIELD)).isEqualTo(new Fitting(Set.of(GREENFIELD), true));
  }

  @Test
  void aClosedSchoolsNumberMeansWhoHasItsPupilsNow() {
    assertThat(number(OLD_MILL)).isEqualTo(new Fitting(Set.of(NEWER_MILL), true));
    assertThat(names.successorsOf(OLD_MILL)).containsExactly(NEWER_MILL);
  }

  @Test
  void aClosedSchoolWithoutSuccessorsStaysItself() {
    assertThat(number(GONE)).isEqualTo(new Fitting(Set.of(GONE), true));
  }

  @ParameterizedTest
  @CsvSource({"888888", "999999", "LA:350"})
  void numbersThatStandForNoSchoolMeanNone(String urn) {
    assertThat(number(urn)).isEqualTo(Fitting.NONE);
  }

  @Test
  void successionsThatGoInACircleEnd() {
    var a = closed("300001", "Loop Lane School", List.of("300002"));
    var b = closed("300002", "Loop Lane Academy", List.of("300001"));
    assertThat(SchoolNames.of(List.of(a, b)).successorsOf("300001")).containsExactly("300001");
  }

  private Set<String> urns(String name, @Nullable String town) {
    return names.fitting(said(name, town), child(null, null), TODAY).urns();
  }

  private Set<String> aged(String name, int bornIn) {
    var born = Birthday.of(LocalDate.of(bornIn, 3, 4));
    return names.fitting(said(name, null), child(born, null), TODAY).urns();
  }

  private Fitting number(String urn) {
    return names.fitting(new StatedSchool(urn, null, null), child(null, null), TODAY);
  }

  private static StatedSchool said(String name, @Nullable String town) {
    return new StatedSchool(null, name, town);
  }

  private static Sought child(@Nullable Birthday born, @Nullable String postcode) {
    return new Sought("", "", null, born, null, postcode, null, null, null, false, List.of());
  }

  private static List<RegisteredSchool> register() {
    var catholic = "St Mary's Catholic Primary School";
    var all = new ArrayList<RegisteredSchool>();
    all.add(open(MARY_BOLTON, catholic, "Bolton", "BL1 2AB", "Bolton"));
    all.add(open(MARY_LEEDS, "St Mary's R.C. Primary School", "Leeds", "LS9 1AA", "Leeds"));
    all.add(open(MARY_CE, "St Mary's CofE Primary School", "Halifax", "HX1 1AA", "Calderdale"));
    all.add(open(GREENFIELD, "Greenfield Primary School", "Halifax", "HX2 1AA", "Calderdale"));
    all.add(open(GREENFIELD_HIGH, "Greenfield High School", "Halifax", "HX2 2AA", "Calderdale"));
    all.add(open(HOLLIN_INFANT, "Hollin Bank Infant School", "Bury", "BL9 1AA", "Bury"));
    all.add(open(HOLLIN_JUNIOR, "Hollin Bank Junior School", "Bury", "BL9 1AA", "Bury"));
    all.add(open(CWM, "Ysgol Gynradd Cwm Derw", "Llandre", "SY24 5AA", "Ceredigion"));
    all.add(closed(OLD_MILL, "Ropewalk Mill Infant School", List.of(NEW_MILL)));
    all.add(closed(NEW_MILL, "Ropewalk Mill Primary School", List.of(NEWER_MILL)));
    all.add(open(NEWER_MILL, "The Harbour Academy", "Halifax", "HX1 3AA", "Calderdale"));
    all.add(closed(GONE, "Quarry Bank School", List.of()));
    all.add(open("LA:350", "Bolton", null, null, "Bolton"));
    return all;
  }

  private static RegisteredSchool open(
      String urn,
      String name,
      @Nullable String town,
      @Nullable String postcode,
      @Nullable String laName) {
    return new RegisteredSchool(
        urn, name, town, postcode, null, laName, null, null, null, true, List.of());
  }

  private static RegisteredSchool closed(String urn, String name, List<String> successors) {
    return new RegisteredSchool(
        urn, name, "Halifax", "HX1 9ZZ", null, null, null, null, null, false, successors);
  }
}
