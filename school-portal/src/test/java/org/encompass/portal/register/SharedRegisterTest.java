package org.encompass.portal.register;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.encompass.portal.register.Given.shared;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.encompass.portal.testing.SentFile;
import org.encompass.schemas.SchoolMessage.Status;
import org.junit.jupiter.api.Test;

/// The real files, where they lie beside the project.
class SharedRegisterTest {
  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private final Given given = new Given();

  @Test
  void theStateSchoolsOfEnglandWithTheirLinks() {
    var register = given.register(shared("gias/open-state-schools-england-2025.csv"));
    var links = given.links(shared("gias/links-20250422.csv"));
    var plan = given.plan(register, links);
    assertThat(given.findings.found().first()).isEmpty();
    assertThat(register.rows()).hasSize(22_010);
    assertThat(plan.unassigned()).hasSize(780);
    assertThat(plan.authorities()).isEqualTo(151);
    assertThat(plan.predecessors()).isGreaterThan(10_000);
    var again = given.standing(plan).plan(register, links);
    assertThat(again.steps()).isEmpty();
  }

  @Test
  void theWholeRegisterOf2022ClosedIndependentAndWelshSchoolsIncluded() {
    var register = given.register(shared("gias/all-establishments-2022.csv"));
    var plan = given.plan(register, given.links(shared("gias/links-20250422.csv")));
    assertThat(given.findings.found().first()).isEmpty();
    assertThat(register.rows()).hasSize(49_514).containsKey("400003");
    assertThat(given.advice.found().total()).isLessThan(200);
    assertThat(plan.steps())
        .filteredOn(step -> step.facts().status() == Status.CLOSED)
        .isNotEmpty()
        .allMatch(step -> !step.facts().successors().isEmpty());
  }

  @Test
  void anExtractWithAllColumnsOf2025InAnotherOrderAndInWindows1252() throws IOException {
    List<String> names;
    try (var in = shared("gias/column-names-2025.txt").open()) {
      names = new String(in.readAllBytes(), UTF_8).lines().toList().reversed();
    }
    var values = new HashMap<>(Map.of("URN", "620401"));
    values.put("EstablishmentName", "Café Lane School");
    values.put("EstablishmentStatus (code)", "3");
    values.put("EstablishmentTypeGroup (code)", "4");
    values.put("LA (code)", "199");
    values.put("LA (name)", "Northmarsh");
    values.put("EstablishmentNumber", "2001");
    values.put("DistrictAdministrative (code)", "E07000192");
    values.put("TelephoneNum", "01632960001");
    var row = names.stream().map(name -> values.getOrDefault(name, "")).collect(joining(","));
    var file = (String.join(",", names) + "\r\n" + row + "\r\n").getBytes(WINDOWS);
    given.forces(Map.of("E07000192", "E23000015"));
    var register = given.register(SentFile.bytes(file));
    var plan = given.plan(register, Register.Links.NONE);
    assertThat(given.findings.found().first()).isEmpty();
    var facts = plan.steps().getFirst().facts();
    assertThat(facts.name()).isEqualTo("Café Lane School");
    assertThat(facts.status()).isEqualTo(Status.PROPOSED_TO_CLOSE);
    assertThat(facts.force()).isEqualTo("E23000015");
    assertThat(facts.telephone()).isEqualTo("01632960001");
    assertThat(plan.places().getFirst().number()).isEqualTo("2001");
  }

  @Test
  void bothLookupsSayTheSameOfEveryForce() {
    var authorities =
        given.areas(shared("geo/DERIVED_dfe_la_code_to_police_force_area_england.csv"));
    var districts = given.areas(shared("geo/ons_lad19_to_csp19_to_pfa19_england_wales.csv"));
    assertThat(given.findings.found().first()).isEmpty();
    assertThat(authorities).hasSize(151).containsKey("201");
    assertThat(districts).hasSize(339).containsKey("W06000010");
    assertThat(forces(districts)).containsAll(forces(authorities)).hasSize(43);
    var plan = AuthoritiesPlan.of(authorities.values(), given.known());
    assertThat(plan.steps()).hasSize(151);
  }

  private static Iterable<String> forces(Map<String, RegisterBook.Area> areas) {
    return areas.values().stream().map(RegisterBook.Area::force).collect(Collectors.toSet());
  }
}
