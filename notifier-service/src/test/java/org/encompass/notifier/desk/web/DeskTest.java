package org.encompass.notifier.desk.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.encompass.notifier.MadeUpCounty;
import org.encompass.notifier.MadeUpPerson;
import org.encompass.notifier.MadeUpRoll;
import org.encompass.notifier.NotifierTest;
import org.encompass.notifier.desk.DeskRole;
import org.encompass.notifier.desk.Invitations;
import org.encompass.notifier.incidents.Children;
import org.encompass.notifier.matching.ReviewRows;
import org.encompass.notifier.outbox.Broker;
import org.encompass.notifier.scheduling.SweepRunner;
import org.encompass.schemas.wire.WireKeys;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/// The desk over HTTP, by role and by force.
@NotifierTest
class DeskTest {
  private static final String OTHER_FORCE = "E23000020";

  @Autowired private SweepRunner sweeps;
  @Autowired private ReviewRows rows;
  @Autowired private Children children;
  @Autowired private TransactionTemplate transaction;
  @Autowired private Invitations invitations;
  @Autowired private JdbcClient jdbc;
  @Autowired private JdbcTemplate tables;
  @Autowired private KafkaTemplate<String, byte[]> template;
  @Autowired private Broker broker;
  @Autowired private WireKeys keys;
  @LocalServerPort private int port;
  private DeskPeople people;
  private String given;

  @BeforeEach
  void people() {
    people = new DeskPeople(invitations, port);
  }

  @Test
  void everyPageIsForItsRolesOnly() {
    var story = told();
    var review = inReview();
    var aside = putAside();
    var routes =
        Map.of(
            "/desk",
            List.of(DeskRole.values()),
            "/desk/notifications/" + story,
            List.of(DeskRole.REVIEWER, DeskRole.DUTY, DeskRole.SUPERVISOR),
            "/desk/review",
            List.of(DeskRole.REVIEWER, DeskRole.SUPERVISOR),
            "/desk/review/" + review,
            List.of(DeskRole.REVIEWER, DeskRole.SUPERVISOR),
            "/desk/quarantine",
            List.of(DeskRole.DUTY, DeskRole.SUPERVISOR),
            "/desk/quarantine/" + aside,
            List.of(DeskRole.DUTY),
            "/desk/accounts",
            List.of(DeskRole.SUPERVISOR));
    for (var role : DeskRole.values()) {
      var person = people.signedIn(role, "*");
      routes.forEach(
          (route, roles) ->
              assertThat(person.get(route).statusCode())
                  .as("%s for %s", route, role)
                  .isEqualTo(roles.contains(role) ? 200 : 403));
    }
    var stranger = new DeskBrowser(port);
    routes
        .keySet()
        .forEach(
            route -> assertThat(stranger.get(route).uri().getPath()).isEqualTo("/desk/sign-in"));
  }

  @Test
  void changesAreForTheirRolesOnly() {
    var story = told();
    var review = inReview();
    var aside = putAside();

    var viewer = people.signedIn(DeskRole.VIEWER, "*");
    var reviewer = people.signedIn(DeskRole.REVIEWER, "*");
    var duty = people.signedIn(DeskRole.DUTY, "*");
    for (var person : List.of(viewer, reviewer)) {
      assertThat(person.post("/desk/notifications/" + story + "/call").statusCode()).isEqualTo(403);
      assertThat(person.post("/desk/quarantine/" + aside + "/replay").statusCode()).isEqualTo(403);
      assertThat(person.post("/desk/accounts", "name", "x").statusCode()).isEqualTo(403);
    }
    for (var person : List.of(viewer, duty)) {
      for (var step : List.of("", "/decision", "/proposal")) {
        assertThat(
                person
                    .post("/desk/review/" + review + step, "decision", "OUT_OF_SCOPE")
                    .statusCode())
            .isEqualTo(403);
      }
    }
    assertThat(new DeskBrowser(port).post("/desk/quarantine/" + aside + "/replay").statusCode())
        .isEqualTo(403);
  }

  @Test
  void casesOfOtherForcesDoNotExist() {
    var story = told();
    var review = inReview();
    var aside = putAside();
    var duty = people.signedIn(DeskRole.DUTY, OTHER_FORCE);
    var reviewer = people.signedIn(DeskRole.REVIEWER, OTHER_FORCE);

    assertThat(duty.get("/desk/notifications/" + story).statusCode()).isEqualTo(404);
    assertThat(duty.get("/desk/quarantine/" + aside).statusCode()).isEqualTo(404);
    assertThat(duty.get("/desk/quarantine").body()).doesNotContain(aside.toString());
    assertThat(duty.get("/desk").body()).doesNotContain(story.toString());
    assertThat(reviewer.get("/desk/review/" + review).statusCode()).isEqualTo(404);
    for (var step : List.of("", "/decision")) {
      assertThat(
              reviewer
                  .post("/desk/review/" + review + step, "decision", "OUT_OF_SCOPE")
                  .statusCode())
          .isEqualTo(404);
    }
    assertThat(reviewer.get("/desk/review").body()).doesNotContain(review.toString());
    assertThat(duty.get("/desk/notifications/" + UUID.randomUUID()).statusCode()).isEqualTo(404);
  }

  @Test
  void boardNamesNoChildAndTheLookAtACaseIsWrittenDown() {
    var story = told();
    var duty = people.signedIn(DeskRole.DUTY, "*");

    assertThat(duty.get("/desk").body())
        .contains("children ", " = told ", story.toString())
        .doesNotContain(given);
    assertThat(looks(story)).isZero();
    assertThat(duty.get("/desk/notifications/" + story).body())
        .contains(given, "accepted", "Message-ID");
    assertThat(looks(story)).isEqualTo(1);
  }

  @Test
  void telephoneCallCountsAsToldOnlyIfSomebodyWasTold() {
    var story = told();
    var duty = people.signedIn(DeskRole.DUTY, MadeUpCounty.FORCE);
    duty.get("/desk/notifications/" + story);

    duty.post(
        "/desk/notifications/" + story + "/call", "outcome", "NO_ANSWER", "spokenTo", "NOBODY");
    assertThat(byPhone(story)).isFalse();
    duty.post("/desk/notifications/" + story + "/call", "outcome", "TOLD", "spokenTo", "DEPUTY");
    assertThat(byPhone(story)).isTrue();

    assertThat(duty.get("/desk/notifications/" + story).body())
        .contains("Told by telephone", "Spoke to deputy, ");
  }

  @Test
  void recordIsReplayedOrDismissedWithAReason() {
    var aside = putAside();
    var duty = people.signedIn(DeskRole.DUTY, "*");
    assertThat(duty.get("/desk/quarantine/" + aside).body()).contains("Wrenfeather");
    duty.get("/desk/quarantine");

    assertThat(duty.post("/desk/quarantine/" + aside + "/replay").body())
        .contains("still breaks the contract");
    assertThat(duty.post("/desk/quarantine/" + aside + "/dismiss", "reason", " ").body())
        .contains("Say why");
    assertThat(duty.post("/desk/quarantine/" + aside + "/dismiss", "reason", "test data").body())
        .contains("Dismissed")
        .doesNotContain(aside.toString());
  }

  @Test
  void pagesComeWithAStrictPolicyAndNoScriptButTheBoardsOwn() {
    var supervisor = people.signedIn(DeskRole.SUPERVISOR, "*");
    var board = supervisor.get("/desk");
    assertThat(board.headers().firstValue("Content-Security-Policy").orElse(""))
        .startsWith("default-src 'none'")
        .endsWith("script-src 'self'; connect-src 'self'")
        .doesNotContain("unsafe");
    assertThat(board.body())
        .containsOnlyOnce("<script")
        .contains("<script defer src=\"/desk/board.js\"></script>")
        .doesNotContain(" style=", "onclick");
    assertThat(supervisor.get("/desk/board.js").body()).startsWith("// Keeps the board fresh");

    var page = supervisor.get("/desk/accounts");

    assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
        .startsWith("default-src 'none'")
        .doesNotContain("unsafe", "script-src");
    var style = DeskBrowser.between(page.body(), "href=\"/webjars", "\"");
    assertThat(new DeskBrowser(port).get("/webjars" + style).body()).contains(".govuk-button");
    assertThat(page.body()).doesNotContain("<script", " style=", "onclick");
    assertThat(page.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
  }

  private UUID told() {
    var number = MadeUpCounty.number();
    var urn = "%06d".formatted(270000 + number);
    var county = new MadeUpCounty(broker, keys);
    var somebody = new MadeUpPerson(270_000 + number);
    given = somebody.given();
    var family = somebody.family();
    new MadeUpRoll(template, keys, tables).county();
    county.school(
        urn,
        "Larch School " + number,
        MadeUpCounty.pupil(urn, given, family, somebody.postcode()),
        MadeUpCounty.lead("lead-" + urn, "Lead Person"));
    awaitSchool(urn);
    county.incident(
        "DESK-" + number,
        "Made up.",
        MadeUpCounty.child(given, family, somebody.postcode(), "Hello."));
    return await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () -> {
              sweeps.run("routing");
              sweeps.run("delivery");
              return jdbc.sql(
                      "select notification_id from notification where reference = ? and state ="
                          + " 'TOLD'")
                  .param("DESK-" + number)
                  .query(UUID.class)
                  .optional();
            },
            Optional::isPresent)
        .orElseThrow();
  }

  private UUID inReview() {
    var county = new MadeUpCounty(broker, keys);
    return new MadeUpReviews(jdbc, county, rows, children, sweeps, transaction).child(false);
  }

  private UUID putAside() {
    var reference = "ASIDE-" + MadeUpCounty.number();
    new MadeUpCounty(broker, keys)
        .broken(
            reference,
            """
            {"schemaVersion":"1.0","force":"E23000015","reference":"%s","circumstances":"Wrenfeather"}
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

  private void awaitSchool(String urn) {
    await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () ->
                jdbc.sql(
                        "select exists (select 1 from school join roll_entry using (urn) where urn"
                            + " = ?)")
                    .param(urn)
                    .query(Boolean.class)
                    .single());
  }

  private long looks(UUID notification) {
    return jdbc.sql("select count(*) from desk_look where notification_id = ?")
        .param(notification)
        .query(Long.class)
        .single();
  }

  private boolean byPhone(UUID notification) {
    return jdbc.sql("select told_by_phone from notification where notification_id = ?")
        .param(notification)
        .query(Boolean.class)
        .single();
  }
}
