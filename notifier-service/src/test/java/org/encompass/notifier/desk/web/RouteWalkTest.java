package org.encompass.notifier.desk.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.encompass.notifier.MadeUpCounty;
import org.encompass.notifier.NotifierTest;
import org.encompass.notifier.desk.DeskRole;
import org.encompass.notifier.desk.Invitations;
import org.encompass.notifier.incidents.Children;
import org.encompass.notifier.matching.ReviewRows;
import org.encompass.notifier.outbox.Broker;
import org.encompass.notifier.scheduling.SweepRunner;
import org.encompass.notifier.suspensions.Suspension;
import org.encompass.notifier.suspensions.Suspensions;
import org.encompass.schemas.wire.WireKeys;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Every route of the desk, walked by nobody and by each role of this and of another force. A new
/// route needs a line in {@link DeskRoutes}, or this fails.
@NotifierTest
class RouteWalkTest {
  private static final String OTHER_FORCE = "E23000020";

  /// What forms must hold to be read at all, and no answer to anything.
  private static final String[] HARMLESS = {
    "version", "1", "generation", "1", "proposal", new UUID(0, 1).toString()
  };

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  private RequestMappingHandlerMapping mappings;

  @Autowired private Invitations invitations;
  @Autowired private JdbcClient jdbc;
  @Autowired private Broker broker;
  @Autowired private WireKeys keys;
  @Autowired private ReviewRows rows;
  @Autowired private SweepRunner sweeps;
  @Autowired private Children children;
  @Autowired private TransactionTemplate transaction;
  @Autowired private Suspensions suspensions;
  @Autowired private Clock clock;
  @LocalServerPort private int port;

  @Test
  void everyRouteIsExpected() {
    assertThat(routes()).isEqualTo(new TreeSet<>(DeskRoutes.TABLE.keySet()));
  }

  @Test
  void everyRouteIsForItsPeopleOnly() {
    var cases = cases();
    var people = new DeskPeople(invitations, port);
    var soft = new SoftAssertions();
    for (var force : List.of(MadeUpCounty.FORCE, OTHER_FORCE)) {
      for (var role : DeskRole.values()) {
        var person = people.signedIn(role, force);
        DeskRoutes.TABLE.forEach(
            (route, expected) -> {
              if (expected != DeskRoutes.OPEN) {
                int status = go(person, route, cases).statusCode();
                soft.assertThat(expected.allows(role, force.equals(MadeUpCounty.FORCE), status))
                    .as("%s as %s of %s: %d", route, role, force, status)
                    .isTrue();
              }
            });
      }
    }
    DeskRoutes.TABLE.forEach(
        (route, expected) -> {
          var stranger = new DeskBrowser(port);
          stranger.get("/desk/sign-in");
          var seen = go(stranger, route, cases).uri().getPath();
          soft.assertThat(expected == DeskRoutes.OPEN || seen.equals("/desk/sign-in"))
              .as("%s as nobody: %s", route, seen)
              .isTrue();
        });
    everyViewIsWrittenDown(soft, cases);
    soft.assertAll();
  }

  /// Once at least by each role of this force that may see it, and by nobody else.
  private void everyViewIsWrittenDown(SoftAssertions soft, Map<String, String> cases) {
    soft.assertThat(lookers("notification_id", cases.get("/notifications/{id}")))
        .containsExactlyInAnyOrder("REVIEWER", "DUTY", "SUPERVISOR");
    soft.assertThat(lookers("child_id", cases.get("{childId}")))
        .containsExactlyInAnyOrder("REVIEWER", "DUTY", "SUPERVISOR");
    soft.assertThat(lookers("notification_id", cases.get("/breaches/{id}")))
        .containsExactlyInAnyOrder("DUTY", "SUPERVISOR");
    soft.assertThat(lookers("quarantine_id", cases.get("/quarantine/{id}")))
        .containsExactly("DUTY");
  }

  private List<String> lookers(String column, String path) {
    return jdbc.sql(
            """
            select distinct a.role from desk_look l join desk_account a using (account_id)
             where l.%s = cast(:id as uuid) and a.forces = array[cast(:force as text)]
            union all
            select 'SOMEBODY ELSE' from desk_look l join desk_account a using (account_id)
             where l.%s = cast(:id as uuid) and a.forces <> array[cast(:force as text)]
            """
                .formatted(column, column))
        .param("id", path.substring(path.lastIndexOf('/') + 1))
        .param("force", MadeUpCounty.FORCE)
        .query(String.class)
        .list();
  }

  private static HttpResponse<String> go(
      DeskBrowser person, String route, Map<String, String> cases) {
    var path = route.substring(route.indexOf(' ') + 1);
    for (var one : cases.entrySet()) {
      path = path.replace(one.getKey(), one.getValue());
    }
    assertThat(path).as("a case for each variable").doesNotContain("{");
    if (route.startsWith("GET ")) {
      return person.get(path);
    }
    person.get("/desk"); // for the page's token, which a refusal does not bring
    return person.post(path, HARMLESS);
  }

  /// Something real for each route with a variable, all of this force.
  private Map<String, String> cases() {
    var county = new MadeUpCounty(broker, keys);
    var reviews = new MadeUpReviews(jdbc, county, rows, children, sweeps, transaction);
    var child = reviews.child(false);
    var board = new MadeUpBoard(jdbc, reviews, child, MadeUpCounty.FORCE, clock.instant());
    var notification = board.told(MadeUpBoard.urn(), 600);
    var breach = board.told(MadeUpBoard.urn(), 600);
    board.breached(breach);
    var name = "walked-" + MadeUpCounty.number();
    invitations.invite(name, DeskRole.VIEWER, List.of(MadeUpCounty.FORCE)).orElseThrow();
    var cases = new LinkedHashMap<String, String>();
    cases.put("/notifications/{id}", "/notifications/" + notification);
    cases.put("/breaches/{id}", "/breaches/" + breach);
    cases.put("/feeds/{id}", "/feeds/" + proposed());
    cases.put("/quarantine/{id}", "/quarantine/" + putAside(county));
    cases.put("/accounts/{id}", "/accounts/" + account(name));
    cases.put("{childId}", child.toString());
    cases.put("{token}", "nothing");
    return cases;
  }

  /// A suspension that nobody confirms: whoever may, ends it first.
  private UUID proposed() {
    var by = "desk account " + new UUID(0, 1);
    var end = clock.instant().plus(Duration.ofHours(1));
    suspensions.propose(MadeUpCounty.FORCE, end, "made up", by);
    return suspensions.open().stream()
        .filter(s -> s.force().equals(MadeUpCounty.FORCE))
        .map(Suspension::suspensionId)
        .findFirst()
        .orElseThrow();
  }

  private UUID putAside(MadeUpCounty county) {
    var reference = "WALKED-" + MadeUpCounty.number();
    county.broken(
        reference,
        """
        {"schemaVersion":"1.0","force":"E23000015","reference":"%s"}
        """
            .formatted(reference));
    return await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () ->
                jdbc.sql("select quarantine_id from quarantine where reference = ?")
                    .param(reference)
                    .query(UUID.class)
                    .optional(),
            Optional::isPresent)
        .orElseThrow();
  }

  private UUID account(String name) {
    return jdbc.sql("select account_id from desk_account where name = ?")
        .param(name)
        .query(UUID.class)
        .single();
  }

  private Set<String> routes() {
    return mappings.getHandlerMethods().keySet().stream()
        .flatMap(
            info ->
                info.getMethodsCondition().getMethods().stream()
                    .flatMap(method -> info.getPatternValues().stream().map(p -> method + " " + p)))
        .filter(route -> route.contains(" /desk"))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
