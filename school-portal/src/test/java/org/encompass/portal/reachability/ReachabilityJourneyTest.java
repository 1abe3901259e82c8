package org.encompass.portal.reachability;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.encompass.harness.MovableClock;
import org.encompass.harness.TokenIssuer;
import org.encompass.portal.access.Remit;
import org.encompass.portal.calendar.CalendarBook;
import org.encompass.portal.domain.Language;
import org.encompass.portal.domain.SchoolKey;
import org.encompass.portal.school.Schools;
import org.encompass.portal.testing.Administrators;
import org.encompass.portal.testing.KeyAdults;
import org.encompass.portal.testing.KeyAdults.Adult;
import org.encompass.portal.testing.OwnSchools;
import org.encompass.portal.testing.PortalTest;
import org.encompass.portal.testing.Visitor;
import org.encompass.schemas.SchoolMessage.Contact;
import org.encompass.schemas.SchoolMessage.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// An authority of three schools, of which two cannot be told, and its administrator.
@PortalTest
class ReachabilityJourneyTest {
  private static final String AUTHORITY = "966";
  private static final String PAGE = "/administration/reachability";
  private static final SchoolKey GOOD = new SchoolKey("660001");
  private static final SchoolKey UNVERIFIED = new SchoolKey("660002");
  private static final SchoolKey EMPTY = new SchoolKey("660003");
  private static final OffsetDateTime VERIFIED = OffsetDateTime.parse("2026-09-07T08:00:00Z");

  private static final Reach RED = new Reach(LocalDate.parse("2026-11-23"), 2, 1, 1, 0, 0, 0);

  @Autowired Schools schools;
  @Autowired KeyAdults people;
  @Autowired Administrators administrators;
  @Autowired Survey survey;
  @Autowired RedLists lists;
  @Autowired Verdicts verdicts;
  @Autowired CalendarBook calendars;
  @Autowired MeterRegistry registry;
  @Autowired JdbcClient jdbc;
  @Autowired TokenIssuer issuer;
  @Autowired MovableClock clock;
  @LocalServerPort int port;
  private Visitor administrator;

  @BeforeEach
  void threeSchools() {
    save(GOOD, VERIFIED);
    save(UNVERIFIED, null);
    save(EMPTY, VERIFIED, List.of());
    takeTheList();
    administrator = Visitor.signedIn(port, administrators.ofAuthority(AUTHORITY));
  }

  // A list that was taken just now is not taken again.
  private void takeTheList() {
    clock.set(clock.instant().plus(Duration.ofMinutes(1)));
    survey.takeNow();
  }

  @Test
  void theListSaysWhoCannotBeToldAndWhy() {
    assertThat(administrator.get(PAGE).body())
        .contains("/administration/schools/" + UNVERIFIED, "/administration/schools/" + EMPTY)
        .contains("2 people have not confirmed a test", "Nobody on the list reads alerts")
        .doesNotContain("/administration/schools/" + GOOD);
    assertThat(administrator.get(PAGE + ".csv").body().lines())
        .hasSize(3)
        .anyMatch(line -> line.startsWith("\"660003\",") && line.endsWith(",\"NOBODY\""));
  }

  @Test
  void whatChangedSinceTheListBeforeIsShown() {
    var yesterday = verdicts.today().minusDays(1);
    var red = verdicts.of(List.of(EMPTY.value()));
    lists.begin(yesterday, clock.instant());
    lists.add(yesterday, Map.of(EMPTY.value(), red.get(EMPTY.value()), GOOD.value(), RED));
    lists.finish(yesterday, 3, yesterday);
    takeTheList();
    var body = administrator.get(PAGE).body();
    assertThat(body).contains("What changed since");
    var gone = body.substring(body.indexOf("id=\"gone\""), body.indexOf("<table"));
    assertThat(gone).contains(GOOD.value()).doesNotContain(EMPTY.value());
    var added = body.substring(body.indexOf("id=\"added\""), body.indexOf("id=\"gone\""));
    assertThat(added).contains(UNVERIFIED.value()).doesNotContain(EMPTY.value());
    assertThat(lists.since(List.of(EMPTY.value()))).containsEntry(EMPTY.value(), yesterday);
  }

  @Test
  void onlyWhoTakesPartIsAnAlarmAndNobodyIsNewWhenFirstSeen() {
    var bare = new SchoolKey("660004");
    var first = new SchoolKey("660005");
    var second = new SchoolKey("660006");
    var old = rollsOld();
    saveElsewhere(bare, List.of());
    assertThat(rollsOld()).as("in the register only").isEqualTo(old);
    assertThat(calendars.takingPart()).noneMatch(one -> one.key().equals(bare));
    saveElsewhere(first, twoPeople());
    saveElsewhere(second, twoPeople());
    assertThat(rollsOld()).isEqualTo(old + 2);
    assertThat(calendars.takingPart()).anyMatch(one -> one.key().equals(first));
    var red = Map.of(bare.value(), RED, first.value(), RED);
    assertThat(take(LocalDate.parse("2025-01-06"), red)).as("watched, new").isEqualTo("1, 0");
    var more = Map.of(bare.value(), RED, first.value(), RED, second.value(), RED);
    assertThat(take(LocalDate.parse("2025-01-07"), more)).as("watched, new").isEqualTo("2, 1");
  }

  private double rollsOld() {
    return registry.get("encompass.rolls.old").gauge().value();
  }

  private String take(LocalDate day, Map<String, Reach> red) {
    lists.begin(day, Instant.EPOCH);
    lists.add(day, red);
    lists.finish(day, red.size(), day.minusDays(1));
    return jdbc.sql("SELECT watched_schools || ', ' || new_schools FROM red_list WHERE day = ?")
        .param(day)
        .query(String.class)
        .single();
  }

  @Test
  void aListIsNotTrustedOnceSchoolsHaveCome() {
    assertThat(administrator.get(PAGE).body()).doesNotContain("since the “Reachability” list");
    clock.set(clock.instant().plus(Duration.ofMinutes(1)));
    var come = OwnSchools.entry(GOOD, AUTHORITY, "E23000015", List.of());
    schools.save(List.of(new Schools.Change(come, 2, new byte[32])), clock.instant());
    assertThat(administrator.get(PAGE).body())
        .contains("1 school or authority has come or changed since the “Reachability” list");
    assertThat(administrator.get("/administration").body()).contains("Take the list again");
    takeTheList();
    assertThat(administrator.get(PAGE).body()).doesNotContain("since the “Reachability” list");
  }

  @Test
  void aProgramReadsTheListOfItsRemit() throws Exception {
    var token = issuer.token("watch", Map.of("scope", "imports", "authorities", AUTHORITY));
    assertThat(ask(token, "application/json").body())
        .contains(EMPTY.value(), UNVERIFIED.value(), "UNVERIFIED", "NOBODY")
        .doesNotContain(GOOD.value());
    assertThat(ask(token, "text/csv").body()).isEqualTo(administrator.get(PAGE + ".csv").body());
    var other = issuer.token("force", Map.of("scope", "incidents:write"));
    assertThat(ask(other, "text/csv").statusCode()).isEqualTo(403);
  }

  private HttpResponse<String> ask(String token, String type) throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/reachability"))
            .header("Authorization", "Bearer " + token)
            .header("Accept", type);
    try (var client = HttpClient.newHttpClient()) {
      return client.send(request.build(), BodyHandlers.ofString());
    }
  }

  @Test
  void aRoundOfTestsReachesEachOnceADay() {
    administrator.get(PAGE);
    assertThat(administrator.post(PAGE + "/tests", Map.of()).body())
        .contains("2 test notifications are on their way");
    assertThat(administrator.post(PAGE + "/tests", Map.of()).body())
        .contains("No test notification was sent", "2 people were asked in the last day");
  }

  @Test
  void aSchoolsPageShowsItsPeopleAndNoCase() {
    var path = "/administration/schools/" + UNVERIFIED;
    assertThat(administrator.get(path).body())
        .contains(
            "cannot be told by two people",
            "Not confirmed",
            "None: every weekday but bank holidays counts");
    assertThat(administrator.post(path + "/tests", Map.of()).body())
        .contains("test notifications are on their way");
  }

  @Test
  void whatIsNotInTheRemitIsNotThere() {
    var other = Visitor.signedIn(port, administrators.with(new Remit(false, Set.of(), Set.of())));
    assertThat(other.get("/administration/schools/" + GOOD).statusCode()).isEqualTo(404);
    assertThat(other.get(PAGE).body()).doesNotContain(EMPTY.value());
    assertThat(other.get(PAGE + ".csv").body().lines()).hasSize(1);
    assertThat(other.get("/administration?find=" + GOOD).body())
        .doesNotContain("/administration/schools/" + GOOD);
  }

  @Test
  void aSchoolIsFoundBySlipsOfTheKeys() {
    assertThat(administrator.get("/administration?find=larkmaed").body())
        .contains("/administration/schools/" + GOOD, "2 of 2 can be told", "0 of 2 can be told");
  }

  private void save(SchoolKey key, @Nullable OffsetDateTime verified) {
    save(key, verified, twoPeople());
  }

  private List<Adult> twoPeople() {
    return List.of(
        people.account("Ottoline Marchbanks", Language.EN),
        people.account("Barnaby Thornapple", Language.EN));
  }

  private void save(SchoolKey key, @Nullable OffsetDateTime verified, List<Adult> adults) {
    save(key, AUTHORITY, verified, adults);
  }

  private void saveElsewhere(SchoolKey key, List<Adult> adults) {
    save(key, "967", VERIFIED, adults);
  }

  private void save(
      SchoolKey key, String authority, @Nullable OffsetDateTime verified, List<Adult> adults) {
    var contacts =
        adults.stream()
            .map(
                one ->
                    new Contact(
                        one.id(),
                        "Ottoline Marchbanks",
                        Role.LEAD,
                        one.email(),
                        null,
                        null,
                        LocalDate.parse("2030-01-01"),
                        null,
                        verified))
            .toList();
    var school = OwnSchools.entry(key, authority, "E23000015", contacts);
    schools.save(List.of(new Schools.Change(school, 1, new byte[32])), Instant.EPOCH);
  }
}
