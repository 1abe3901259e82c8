package org.encompass.portal;

import static java.util.Comparator.comparing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.encompass.portal.testing.PortalTestBeans.MONDAY_MORNING;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.encompass.harness.MovableClock;
import org.encompass.portal.PortalRoutes.Audience;
import org.encompass.portal.PortalRoutes.Walker;
import org.encompass.portal.access.SchoolList.Place;
import org.encompass.portal.access.web.Doors;
import org.encompass.portal.domain.Language;
import org.encompass.portal.domain.SchoolKey;
import org.encompass.portal.imports.Jobs;
import org.encompass.portal.testing.Administrators;
import org.encompass.portal.testing.Bringing;
import org.encompass.portal.testing.Disclosures;
import org.encompass.portal.testing.KeyAdults;
import org.encompass.portal.testing.KeyAdults.Adult;
import org.encompass.portal.testing.OwnSchools;
import org.encompass.portal.testing.OwnSchools.OwnSchool;
import org.encompass.portal.testing.PortalTest;
import org.encompass.portal.testing.Visitor;
import org.encompass.schemas.SchoolMessage.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Every route of the portal, walked by nobody and by everybody there is, with a case of one
/// school. A new route needs a line in {@link PortalRoutes}, or this fails.
@PortalTest
class RouteWalkTest {
  private static final List<Role> PEOPLE = List.of(Role.LEAD, Role.DEPUTY, Role.HEAD, Role.DEPUTY);
  private static final Set<String> ENDS_THE_CASE =
      Set.of(
          "POST /alerts/{id}/not-our-pupil",
          "POST /school/{urn}/people/{contactId}/leaving",
          "POST /administration/administrators/{accountId}/ending");
  /// For each variable of a path something that is not there.
  static final Map<String, String> NOTHING =
      Map.of(
          "{id}", "00000000-0000-0000-0000-000000000000",
          "{urn}", "999998",
          "{job}", "00000000-0000-0000-0000-000000000000",
          "{contactId}", "nobody",
          "{accountId}", "nobody");
  private static final Pattern TITLE = Pattern.compile("(?s)<title>(.*?)</title>");

  /// Of the people and children who are made up for the walk.
  private static final List<String> NAMES =
      List.of(
          "Perpetua",
          "Quillfeather",
          "Barnaby",
          "Thornapple",
          "Ottoline",
          "Marchbanks",
          "Ivo",
          "Sparrow",
          "Wren",
          "Hollyoake",
          "Somebody Else");
  private static final LocalDate LONG_AGO = LocalDate.parse("2020-01-01");

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping mappings;

  @Autowired KeyAdults people;
  @Autowired OwnSchools schools;
  @Autowired Administrators administrators;
  @Autowired Disclosures disclosures;
  @Autowired Jobs jobs;
  @Autowired MovableClock clock;
  @LocalServerPort int port;

  @Test
  void everyRouteIsExpectedAndHasItsDoor() {
    assertThat(routes()).isEqualTo(new TreeSet<>(PortalRoutes.TABLE.keySet()));
    var paths =
        PortalRoutes.TABLE.keySet().stream()
            .map(route -> route.substring(route.indexOf(' ') + 1))
            .collect(Collectors.toSet());
    assertThat(Doors.ALL.stream().map(Doors.Door::pattern))
        .containsAll(paths)
        .doesNotHaveDuplicates();
  }

  @Test
  void everyRouteIsForItsPeopleOnly() {
    clock.set(MONDAY_MORNING);
    var soft = new SoftAssertions();
    var people = Stream.concat(PEOPLE.stream(), subjects()).toArray(Role[]::new);
    var school = schools.with(people);
    var walkers = walkers(school);
    var hidden = Objects.requireNonNull(walkers.get(Walker.HIDDEN)).id();
    var another = administrators.create();
    walkers.forEach(
        (walker, adult) -> {
          var alert = disclosures.send(disclosures.to(school.key()).hiddenFrom(hidden));
          var subject = school.people().get(PEOPLE.size() + walker.ordinal());
          var cases =
              Map.of(
                  "{id}", alert.toString(),
                  "{urn}", school.key().value(),
                  "{job}", Bringing.refused(jobs, adult).toString(),
                  "{contactId}", subject.id(),
                  "{accountId}", another.id());
          var visitor = new Visitor(port);
          visitor.signIn(adult);
          PortalRoutes.TABLE.keySet().stream()
              .sorted(comparing(ENDS_THE_CASE::contains)) // everything else before
              .forEach(route -> walk(soft, visitor, walker, route, cases));
        });
    PortalRoutes.TABLE.forEach((route, audience) -> nobody(soft, route, audience));
    soft.assertAll();
  }

  private static void walk(
      SoftAssertions soft,
      Visitor visitor,
      Walker walker,
      String route,
      Map<String, String> cases) {
    var audience = Objects.requireNonNull(PortalRoutes.TABLE.get(route));
    if (audience == Audience.ANYBODY || audience == Audience.HALFWAY) {
      return;
    }
    var answer = go(visitor, route, cases);
    int status = answer.statusCode();
    var what = "%s as %s: %d at %s".formatted(route, walker, status, answer.uri().getPath());
    if (audience.allows(walker)) {
      soft.assertThat(status).as(what).isIn(200, 400, 422);
      soft.assertThat(answer.uri().getPath()).as(what).doesNotStartWith("/sign-in");
    } else {
      soft.assertThat(status).as(what).isIn(audience.refusals(walker));
    }
    headers(soft, what, answer);
    title(soft, what, answer);
  }

  private void nobody(SoftAssertions soft, String route, Audience audience) {
    if (audience == Audience.ANYBODY) {
      return;
    }
    var stranger = new Visitor(port);
    stranger.get("/sign-in");
    var answer = go(stranger, route, NOTHING);
    soft.assertThat(answer.uri().getPath()).as("%s as nobody", route).startsWith("/sign-in");
    headers(soft, route, answer);
  }

  /// Colleagues who are dealt with, one for each walker.
  private static Stream<Role> subjects() {
    return Stream.of(Walker.values()).map(walker -> Role.DEPUTY);
  }

  /// A title stays in histories, and is read aloud to whoever is near.
  private static void title(SoftAssertions soft, String what, HttpResponse<String> answer) {
    var title = TITLE.matcher(answer.body());
    if (title.find()) {
      soft.assertThat(title.group(1)).as(what).doesNotContain(NAMES);
    }
  }

  /// Nothing is kept by a browser, framed, sniffed or told to other places; nothing foreign runs.
  private static void headers(SoftAssertions soft, String what, HttpResponse<String> answer) {
    var headers = answer.headers();
    soft.assertThat(headers.firstValue("Cache-Control").orElse("")).as(what).contains("no-store");
    soft.assertThat(headers.firstValue("X-Content-Type-Options")).as(what).hasValue("nosniff");
    soft.assertThat(headers.firstValue("X-Frame-Options")).as(what).hasValue("DENY");
    soft.assertThat(headers.firstValue("Referrer-Policy")).as(what).hasValue("no-referrer");
    soft.assertThat(headers.firstValue("Permissions-Policy")).as(what).isPresent();
    soft.assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
        .as(what)
        .startsWith("default-src 'none'")
        .contains("frame-ancestors 'none'", "base-uri 'none'")
        .doesNotContain("unsafe", "*", "http:", "data:");
  }

  private static HttpResponse<String> go(Visitor visitor, String route, Map<String, String> cases) {
    return go(visitor, route, cases, PortalRoutes.FORM);
  }

  static HttpResponse<String> go(
      Visitor visitor, String route, Map<String, String> cases, Map<String, String> form) {
    var path =
        route
            .substring(route.indexOf(' ') + 1)
            .replace("{token}", "nothing")
            .replace("{kind}", "schools");
    for (var one : cases.entrySet()) {
      path = path.replace(one.getKey(), one.getValue());
    }
    assertThat(path).as("a case for each variable").doesNotContain("{");
    if (route.startsWith("GET ")) {
      return visitor.get(path);
    }
    visitor.get("/"); // for the page's token, which a refusal does not bring
    return visitor.post(path, form);
  }

  private Map<Walker, Adult> walkers(OwnSchool school) {
    var walkers = new EnumMap<Walker, Adult>(Walker.class);
    walkers.put(Walker.LEAD, school.people().get(0));
    walkers.put(Walker.DEPUTY, school.people().get(1));
    walkers.put(Walker.HEAD, school.people().get(2));
    walkers.put(Walker.HIDDEN, school.people().get(3));
    walkers.put(Walker.UNTRAINED, untrained(school.key()));
    walkers.put(Walker.ELSEWHERE, schools.with(Role.LEAD).lead());
    walkers.put(Walker.ADMINISTRATOR, administrators.create());
    return walkers;
  }

  private Adult untrained(SchoolKey school) {
    return people.adult(
        new Place(
            school,
            "Larkmead Primary School",
            org.encompass.portal.domain.Role.DEPUTY,
            LONG_AGO,
            false,
            1),
        Language.EN);
  }

  private Set<String> routes() {
    return mappings.getHandlerMethods().keySet().stream()
        .flatMap(
            info ->
                info.getMethodsCondition().getMethods().stream()
                    .flatMap(method -> info.getPatternValues().stream().map(p -> method + " " + p)))
        .map(route -> route.replaceAll(":[^}]*", ""))
        .filter(route -> !route.contains(" /api/")) // for programs, whose tests ask with tokens
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
