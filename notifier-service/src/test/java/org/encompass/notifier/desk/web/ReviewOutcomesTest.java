package org.encompass.notifier.desk.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.encompass.notifier.MadeUpCounty;
import org.encompass.notifier.NotifierTest;
import org.encompass.notifier.desk.DeskRole;
import org.encompass.notifier.desk.Invitations;
import org.encompass.notifier.incidents.Children;
import org.encompass.notifier.matching.Housemate;
import org.encompass.notifier.matching.ReviewNotes;
import org.encompass.notifier.matching.ReviewRows;
import org.encompass.notifier.outbox.Broker;
import org.encompass.notifier.scheduling.SweepRunner;
import org.encompass.schemas.SchoolMessage.Status;
import org.encompass.schemas.wire.WireKeys;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// What a reviewer reads is so, also where something came in between.
@NotifierTest
class ReviewOutcomesTest {
  @Autowired private Invitations invitations;
  @Autowired private JdbcClient jdbc;
  @Autowired private Broker broker;
  @Autowired private WireKeys keys;
  @Autowired private ReviewRows rows;
  @Autowired private SweepRunner sweeps;
  @Autowired private Children children;
  @Autowired private TransactionTemplate transaction;
  @LocalServerPort private int port;
  private MadeUpReviews county;
  private DeskBrowser reviewer;
  private DeskBrowser second;

  @BeforeEach
  void people() {
    county =
        new MadeUpReviews(
            jdbc, new MadeUpCounty(broker, keys), rows, children, sweeps, transaction);
    var people = new DeskPeople(invitations, port);
    reviewer = people.signedIn(DeskRole.REVIEWER, MadeUpCounty.FORCE);
    second = people.signedIn(DeskRole.REVIEWER, MadeUpCounty.FORCE);
  }

  @Test
  void noCandidateDoesNotMeanThatTheRollsWereSearched() {
    var child = county.child(false);
    reopened(child, "NOT_ON_ROLL");
    assertThat(page(child)).contains("No pupil on any roll comes near");
    reopened(child, "RETURNED");
    assertThat(page(child))
        .contains("The rolls were not searched for this")
        .doesNotContain("No pupil on any roll comes near");
    reopened(child, "NO_DATE_OF_BIRTH");
    assertThat(page(child)).contains("There is no candidate from the rolls");
  }

  @Test
  void whoWasToldStaysTickedOrIsNamedAsTakenBack() {
    var told = county.school("Present School", Status.OPEN);
    var other = county.school("Other School", Status.OPEN);
    var child = county.child(false);
    send(child, "/decision", "decision", "SCHOOL", "urn", told, "reason", "rang");
    jdbc.sql(
            "update child set state = 'IN_REVIEW', reason = 'AMENDED',"
                + " deadline = first_arrived_at where child_id = ?")
        .param(child)
        .update();
    reopened(child, "AMENDED");
    assertThat(page(child))
        .containsPattern("id=\"urn-" + told + "\"[^>]*checked")
        .contains("told already");
    assertThat(send(child, "", "decision", "SCHOOL", "urn", other, "reason", "rang").body())
        .contains("Taken back from", "and take it back from Present School")
        .contains("as soon as your force’s")
        .doesNotContain("at once");
    assertThat(send(child, "", "decision", "SCHOOL", "urn", told, "reason", "rang").body())
        .doesNotContain("ake it back", "Taken back");
    assertThat(send(child, "", "decision", "OUT_OF_SCOPE", "reason", "rang").body())
        .contains("Tell nobody, and take it back from Present School");
  }

  @Test
  void sendingADecisionTwiceLeadsBackToTheQueue() {
    var child = county.child(false);
    send(child, "/decision", "decision", "OUT_OF_SCOPE", "reason", "rang");
    for (var path : List.of("", "/decision", "/proposal")) {
      var again = post(child, path, "decision", "OUT_OF_SCOPE", "proposal", "" + UUID.randomUUID());
      assertThat(again.statusCode()).isEqualTo(200);
      assertThat(again.body()).contains("Children to decide about", "decided already");
    }
    var elsewhere = new DeskPeople(invitations, port).signedIn(DeskRole.REVIEWER, "E23000020");
    reviewer = elsewhere;
    elsewhere.get("/desk/review");
    assertThat(post(child, "/decision", "decision", "OUT_OF_SCOPE").statusCode()).isEqualTo(404);
  }

  @Test
  void aProposedSchoolThatClosedIsNoFault() {
    var urn = county.school("Closing School", Status.OPEN);
    var child = county.child(true);
    send(child, "/decision", "decision", "SCHOOL", "urn", urn, "reason", "the refuge says so");
    county.entry(urn, "Closing School", Status.CLOSED);
    await().until(() -> second.get("/desk/review/" + child).body().contains("closed"));
    var proposal = String.valueOf(rows.notes(child).orElseThrow().proposal().id());
    reviewer = second;
    var answer = send(child, "/proposal", "proposal", proposal, "answer", "CONFIRM", "reason", "x");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body())
        .contains(
            "The proposed school is closed: disagree", "href=\"#proposal\"", "id=\"proposal\"");
  }

  @Test
  void onlyTheSameFamilyStandsBesideAConfidentialAddress() {
    var urn = county.school("Hint School", Status.OPEN);
    var stranger =
        new Housemate(urn, "Quentin", "Otherwise", MadeUpReviews.brother(urn).dateOfBirth());
    var child = county.child(true);
    county.found(child, List.of(), List.of(MadeUpReviews.brother(urn), stranger));
    assertThat(page(child))
        .contains("Perhaps of the same household", "Barnaby")
        .doesNotContain("Quentin");
  }

  @Test
  void aLongListSaysThatItIsCutAndSaintIsSt() {
    for (int i = 0; i < 11; i++) {
      county.school("St Quillon " + i, Status.OPEN);
    }
    var child = county.child(false);
    var first = send(child, "", "step", "find", "wanted", "saint quillon").body();
    assertThat(first).contains("10 of 11 schools are shown", "add the town");
    var entered = send(child, "", "step", "enter", "wanted", "saint quillon 4").body();
    assertThat(entered).contains("St Quillon 4").doesNotContain("schools are shown");
  }

  @Test
  void everyPageOfACaseIsALookAtIt() {
    var child = county.child(false);
    page(child);
    assertThat(looks(child)).isEqualTo(1);
    post(child, "", "step", "find", "wanted", "any");
    assertThat(looks(child)).isEqualTo(2);
    post(child, "", "decision", "OUT_OF_SCOPE", "reason", "rang");
    assertThat(looks(child)).isEqualTo(3);
    var elsewhere = new DeskPeople(invitations, port).signedIn(DeskRole.REVIEWER, "E23000020");
    assertThat(elsewhere.get("/desk/review/" + child).statusCode()).isEqualTo(404);
    assertThat(looks(child)).isEqualTo(3);
  }

  private long looks(UUID child) {
    return jdbc.sql("select count(*) from desk_look where page = 'review' and child_id = ?")
        .param(child)
        .query(Long.class)
        .single();
  }

  private void reopened(UUID child, String reason) {
    transaction.executeWithoutResult(
        _ -> {
          var about = children.find(child).orElseThrow();
          var none = new ReviewNotes(List.of(), List.of(), List.of(), null, null, List.of());
          rows.open(about, List.of(reason), none, about.firstArrivedAt().plusSeconds(60));
        });
  }

  private String page(UUID child) {
    return reviewer.get("/desk/review/" + child).body();
  }

  private HttpResponse<String> send(UUID child, String path, String... fields) {
    page(child);
    return post(child, path, fields);
  }

  private HttpResponse<String> post(UUID child, String path, String... fields) {
    var all = new ArrayList<>(List.of("version", "1", "generation", "1"));
    all.addAll(List.of(fields));
    return reviewer.post("/desk/review/" + child + path, all.toArray(String[]::new));
  }
}
