package org.encompass.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.encompass.portal.testing.PortalTestBeans.MONDAY_MORNING;
import static org.encompass.schemas.SchoolMessage.Role.LEAD;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.assertj.core.api.SoftAssertions;
import org.encompass.harness.MovableClock;
import org.encompass.portal.PortalRoutes.Audience;
import org.encompass.portal.access.Recovery;
import org.encompass.portal.access.Remit;
import org.encompass.portal.access.SchoolScope;
import org.encompass.portal.access.SignedIn;
import org.encompass.portal.domain.Language;
import org.encompass.portal.domain.SchoolKey;
import org.encompass.portal.imports.Jobs;
import org.encompass.portal.imports.State;
import org.encompass.portal.school.Newcomers;
import org.encompass.portal.school.Newcomers.Newcomer;
import org.encompass.portal.testing.Administrators;
import org.encompass.portal.testing.Bringing;
import org.encompass.portal.testing.Disclosures;
import org.encompass.portal.testing.KeyAdults;
import org.encompass.portal.testing.KeyAdults.Adult;
import org.encompass.portal.testing.OwnSchools;
import org.encompass.portal.testing.OwnSchools.OwnSchool;
import org.encompass.portal.testing.PortalTest;
import org.encompass.portal.testing.Visitor;
import org.encompass.schemas.SchoolMessage.Contact;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Every administrators' route, walked by an administrator of one force towards a school of
/// another: nothing of it is seen, nothing changes. And by one of everything, with a case: no
/// administration reads it.
@PortalTest
class RemitWalkTest {
  private static final Remit OURS = new Remit(false, Set.of("E65000011"), Set.of());
  private static final String OUR_NAME = "Ashcombe Rise School";
  private static final String FOREIGN_NAME = "Wexcombe Grange School";

  @Autowired OwnSchools schools;
  @Autowired KeyAdults people;
  @Autowired Administrators administrators;
  @Autowired Newcomers newcomers;
  @Autowired Recovery recovery;
  @Autowired Disclosures disclosures;
  @Autowired Jobs jobs;
  @Autowired SchoolScope scope;
  @Autowired JdbcClient jdbc;
  @Autowired MovableClock clock;
  @LocalServerPort int port;

  private OwnSchool ours;
  private OwnSchool foreign;

  @BeforeEach
  void twoForces() {
    clock.set(MONDAY_MORNING);
    ours = schools.of(OUR_NAME, "655", "E65000011", LEAD);
    foreign = schools.of(FOREIGN_NAME, "656", "E65000012", LEAD);
    List.of(ours, foreign).forEach(this::newcomer);
    List.of(ours, foreign).forEach(this::looks);
  }

  @Test
  void ofAForeignSchoolNothingIsSeenAndNothingChanges() {
    var others = administrators.ofForce("E65000012");
    var waits = waiting(foreign.lead());
    var job = Bringing.refused(jobs, others);
    var secrets = secrets(foreign, others);
    var cases = new HashMap<>(RouteWalkTest.NOTHING);
    cases.putAll(
        Map.of(
            "{urn}", foreign.key().value(),
            "{contactId}", newcomer(foreign.key()).id(),
            "{accountId}", others.id(),
            "{id}", waits,
            "{job}", job.toString()));
    var fields = form(foreign, others);
    var visitor = Visitor.signedIn(port, administrators.with(OURS));
    var before = everythingOf(foreign, others);
    var soft = new SoftAssertions();
    for (var route : routes()) {
      var answer = RouteWalkTest.go(visitor, route, cases, fields);
      soft.assertThat(answer.statusCode()).as(route).isIn(200, 400, 403, 404, 422);
      secrets.forEach(
          one -> soft.assertThat(answer.body().contains(one)).as(route + ": " + one).isFalse());
      soft.assertThat(everythingOf(foreign, others)).as("after " + route).isEqualTo(before);
    }
    soft.assertThat(jobs.find(job, others.id(), Remit.EVERYTHING))
        .hasValueSatisfying(one -> assertThat(one.state()).isEqualTo(State.REFUSED));
    soft.assertAll();
  }

  @Test
  void theOwnSchoolIsSeen() {
    var visitor = Visitor.signedIn(port, administrators.with(OURS));
    var waits = waiting(ours.lead());
    assertThat(visitor.get("/administration/newcomers").body()).contains(ours.key().value());
    assertThat(visitor.get("/administration/looks").body()).contains(OUR_NAME);
    assertThat(visitor.get("/administration/recoveries").body()).contains(waits);
    assertThat(visitor.get(filesOf(ours)).body()).contains(OUR_NAME);
    assertThat(visitor.post("/administration/invitations", Map.of("all", "true")).statusCode())
        .isEqualTo(200);
  }

  private static String filesOf(OwnSchool school) {
    return "/administration/schools/%s/heed-files".formatted(school.key());
  }

  @Test
  void administrationReadsNoCases() {
    var alert = disclosures.send(disclosures.to(ours.key()));
    var cases = new HashMap<>(RouteWalkTest.NOTHING);
    cases.putAll(
        Map.of(
            "{urn}", ours.key().value(),
            "{contactId}", ours.lead().id(),
            "{accountId}", administrators.create().id(),
            "{id}", alert.toString(),
            "{job}", Bringing.refused(jobs, administrators.create()).toString()));
    var soft = new SoftAssertions();
    for (var administrator : List.of(administrators.create(), administrators.with(OURS))) {
      var visitor = Visitor.signedIn(port, administrator);
      PortalRoutes.TABLE.forEach(
          (route, audience) -> {
            if (Set.of(Audience.ANYBODY, Audience.HALFWAY, Audience.SIGNED_IN).contains(audience)) {
              return;
            }
            var answer = RouteWalkTest.go(visitor, route, cases, Map.of());
            if (audience != Audience.ADMINISTRATORS) {
              soft.assertThat(answer.statusCode()).as(route).isIn(403, 404);
            }
            soft.assertThat(answer.body())
                .as(route)
                .doesNotContain("Wren", "Hollyoake", "DA/2026/004711", "sofa");
          });
    }
    soft.assertThat(looksAt(ours.key())).isZero();
    soft.assertAll();
  }

  private long looksAt(SchoolKey school) {
    return scope.within(
        List.of(school),
        () ->
            jdbc.sql("SELECT count(*) FROM alert_look WHERE urn = ?")
                .param(school.value())
                .query(Long.class)
                .single());
  }

  private static List<String> routes() {
    return PortalRoutes.TABLE.entrySet().stream()
        .filter(route -> route.getValue() == Audience.ADMINISTRATORS)
        .map(Map.Entry::getKey)
        .toList();
  }

  private static Map<String, String> form(OwnSchool school, Adult others) {
    var fields = new HashMap<>(PortalRoutes.FORM);
    fields.putAll(
        Map.of(
            "urn", school.key().value(),
            "contactId", school.lead().id(),
            "accountId", school.lead().id(),
            "all", "true",
            "part", "LIST",
            "reach", "SOME",
            "forces", "E65000012"));
    fields.put("email", others.email());
    return fields;
  }

  private List<String> secrets(OwnSchool school, Adult others) {
    return List.of(
        FOREIGN_NAME,
        school.lead().email(),
        newcomer(school.key()).email(),
        others.id(),
        school.key().value() + "<");
  }

  private record Waiting(String id, String email) {}

  private Waiting newcomer(SchoolKey school) {
    var contact = newcomers.at(school).getFirst().contact();
    return new Waiting(contact.contactId(), contact.email());
  }

  private void newcomer(OwnSchool school) {
    var id = "newcomer-" + school.key();
    newcomers.add(
        new Newcomer(
            school.key(),
            new Contact(
                id,
                "Rosalind Peverell",
                org.encompass.schemas.SchoolMessage.Role.DEPUTY,
                id + "@example.invalid",
                null,
                null,
                null,
                null,
                null),
            school.lead().id(),
            MONDAY_MORNING));
  }

  private void looks(OwnSchool school) {
    jdbc.sql("INSERT INTO look_count VALUES ('2026-11-23', ?, 'HIDDEN', 9000)")
        .param(school.key().value())
        .update();
  }

  private String waiting(Adult lost) {
    var vouching = signedIn(administrators.create());
    recovery.vouchAsAdministrator(vouching, lost.id());
    return recovery.waiting(vouching).stream()
        .filter(one -> one.accountId().equals(lost.id()))
        .findFirst()
        .orElseThrow()
        .recoveryId()
        .toString();
  }

  private static SignedIn signedIn(Adult administrator) {
    return new SignedIn(administrator.id(), SignedIn.Kind.ADMINISTRATOR, Language.EN);
  }

  /// A mark of all rows of the school and its people, table by table.
  private Map<String, String> everythingOf(OwnSchool school, Adult others) {
    var keys = new ArrayList<>(List.of(school.key().value(), others.id()));
    keys.add("newcomer-" + school.key());
    school.people().forEach(one -> keys.add(one.id()));
    var marks = new TreeMap<String, String>();
    for (var column : List.of("urn", "account_id")) {
      tables(column).forEach(table -> marks.put(table, mark(table, column, school, keys)));
    }
    return marks;
  }

  private String mark(String table, String column, OwnSchool school, List<String> keys) {
    return scope.within(
        List.of(school.key()),
        () ->
            jdbc.sql(
                    """
                    SELECT md5(coalesce(string_agg(one::text, '|' ORDER BY one::text), ''))
                    FROM %s AS one WHERE %s = ANY (:keys)
                    """
                        .formatted(table, column))
                .param("keys", keys.toArray(String[]::new))
                .query(String.class)
                .single());
  }

  private List<String> tables(String column) {
    return jdbc.sql(
            """
            SELECT c.relname FROM pg_class AS c
            JOIN pg_attribute AS a ON a.attrelid = c.oid AND a.attname = ? AND NOT attisdropped
            WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')
              AND has_table_privilege(c.oid, 'SELECT')
              AND c.relname <> 'import_job' -- its holder writes down that it lives
            ORDER BY 1
            """)
        .param(column)
        .query(String.class)
        .list();
  }
}
