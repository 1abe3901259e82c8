package org.encompass.portal.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.encompass.portal.domain.SchoolKey;
import org.encompass.portal.school.Schools;
import org.encompass.portal.testing.Administrators;
import org.encompass.portal.testing.KeyAdults;
import org.encompass.portal.testing.OwnSchools;
import org.encompass.portal.testing.PortalTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class RemitsTest {
  private static final SchoolKey OURS = new SchoolKey("650001");
  private static final SchoolKey NEXT_DOOR = new SchoolKey("650002");
  private static final SchoolKey AUTHORITY = new SchoolKey("LA:651");
  private static final SchoolKey ELSEWHERE = new SchoolKey("650003");
  private static final SchoolKey NOBODYS = new SchoolKey("650004");
  private static final SchoolKey UNKNOWN = new SchoolKey("650009");
  private static final Remit FORCE = new Remit(false, Set.of("E65000001"), Set.of());
  private static final Remit AUTHORITIES = new Remit(false, Set.of(), Set.of("651"));

  @Autowired Remits remits;
  @Autowired RemitSchools schools;
  @Autowired Administrators administrators;
  @Autowired KeyAdults people;
  @Autowired Schools register;
  @Autowired JdbcClient jdbc;

  @BeforeEach
  void schools() {
    register.save(
        List.of(
            school(OURS, "651", "E65000001"),
            school(NEXT_DOOR, "652", "E65000001"),
            school(AUTHORITY, "651", "E65000001"),
            school(ELSEWHERE, "653", "E65000002"),
            school(NOBODYS, "654", null)),
        Instant.parse("2026-09-01T08:00:00Z"));
  }

  private static Schools.Change school(SchoolKey key, String laCode, @Nullable String force) {
    return new Schools.Change(OwnSchools.entry(key, laCode, force, List.of()), 1, new byte[32]);
  }

  @Test
  void isKeptAndChanged() {
    var administrator = administrators.with(FORCE);
    assertThat(remits.of(administrator.id())).isEqualTo(FORCE);
    remits.set(administrator.id(), Remit.EVERYTHING);
    assertThat(remits.of(administrator.id())).isEqualTo(Remit.EVERYTHING);
  }

  @Test
  void isNothingForKeyAdultsAndStrangers() {
    var lead = people.lead(people.school());
    remits.set(lead.id(), Remit.EVERYTHING);
    assertThat(remits.of(lead.id())).isEqualTo(Remit.NOTHING);
    assertThat(remits.of("nobody")).isEqualTo(Remit.NOTHING);
  }

  @Test
  void coversSchoolsByForceAndByAuthority() {
    var all = List.of(OURS, NEXT_DOOR, AUTHORITY, ELSEWHERE, NOBODYS, UNKNOWN);
    assertThat(schools.among(FORCE, all)).containsExactlyInAnyOrder(OURS, NEXT_DOOR, AUTHORITY);
    assertThat(schools.among(AUTHORITIES, all)).containsExactlyInAnyOrder(OURS, AUTHORITY);
    assertThat(schools.among(Remit.NOTHING, all)).isEmpty();
    assertThat(schools.among(Remit.EVERYTHING, all)).containsExactlyInAnyOrderElementsOf(all);
    assertThat(schools.has(AUTHORITIES, NEXT_DOOR)).isFalse();
  }

  @Test
  void includesWhatIsNoWider() {
    assertThat(schools.includes(FORCE, FORCE)).isTrue();
    assertThat(schools.includes(FORCE, AUTHORITIES)).as("all its schools are").isTrue();
    assertThat(schools.includes(AUTHORITIES, FORCE)).isFalse();
    assertThat(schools.includes(FORCE, authority("653"))).as("another force's").isFalse();
    assertThat(schools.includes(FORCE, authority("654"))).as("nobody's").isFalse();
    assertThat(schools.includes(FORCE, authority("659"))).as("unknown").isFalse();
    assertThat(schools.includes(FORCE, Remit.EVERYTHING)).isFalse();
    assertThat(schools.includes(Remit.EVERYTHING, Remit.EVERYTHING)).isTrue();
  }

  @Test
  void theConditionAgreesWithTheRule() {
    for (var remit : List.of(FORCE, AUTHORITIES, Remit.NOTHING, Remit.EVERYTHING)) {
      jdbc.sql(
              "SELECT force, la_code, "
                  + RemitCondition.on("one")
                  + " AS covered FROM school AS one WHERE urn LIKE '65000_' OR urn = 'LA:651'")
          .params(RemitCondition.values(remit))
          .query(
              row -> {
                assertThat(row.getBoolean("covered"))
                    .isEqualTo(remit.covers(row.getString("force"), row.getString("la_code")));
              });
    }
  }

  private static Remit authority(String code) {
    return new Remit(false, Set.of(), Set.of(code));
  }
}
