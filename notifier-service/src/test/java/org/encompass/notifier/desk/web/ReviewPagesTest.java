package org.encompass.notifier.desk.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.encompass.harness.MailSink;
import org.encompass.notifier.MadeUpCounty;
import org.encompass.notifier.NotifierTest;
import org.encompass.notifier.desk.DeskRole;
import org.encompass.notifier.desk.Invitations;
import org.encompass.notifier.incidents.Children;
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

/// Comparing and deciding, over HTTP.
@NotifierTest
class ReviewPagesTest {
  @Autowired private Invitations invitations;
  @Autowired private JdbcClient jdbc;
  @Autowired private Broker broker;
  @Autowired private WireKeys keys;
  @Autowired private MailSink mailbox;
  @Autowired private ReviewRows rows;
  @Autowired private SweepRunner sweeps;
  @Autowired private Children children;
  @Autowired private TransactionTemplate transaction;
  @LocalServerPort private int port;
  private MadeUpReviews county;
  private DeskBrowser reviewer;

  @BeforeEach
  void people() {
    county =
        new MadeUpReviews(
            jdbc, new MadeUpCounty(broker, keys), rows, children, sweeps, transaction);
    reviewer = new DeskPeople(invitations, port).signedIn(DeskRole.REVIEWER, MadeUpCounty.FORCE);
  }

  @Test
  void schoolIsToldOnceTheReviewerHasSeenWhoItWillBe() {
    var urn = county.school("Chosen School", Status.OPEN);
    var child = county.child(false);
    var check = check(child, "decision", "SCHOOL", "urn", urn, "reason", "rang the school");
    assertThat(check.body())
        .contains("Check your decision", "Tell the key adult of 1 school", "Chosen School", urn);
    assertThat(told(child)).isZero();

    decide(child, "decision", "SCHOOL", "urn", urn, "reason", "rang the school");
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(
            () -> {
              sweeps.run("delivery");
              assertThat(mailbox.heldFor("lead-" + urn + "@school.example")).hasSize(1);
            });
    assertThat(reviewer.get("/desk/review/" + child).statusCode()).isEqualTo(404);
  }

  @Test
  void aSchoolWhereSomebodyIsInvolvedIsMarkedAndToldOnlyByWhoSaysSo() {
    var involved = county.school("Involved School", Status.OPEN);
    var child = county.child(false, involved);
    county.found(child, List.of(MadeUpReviews.likely(involved)), List.of());
    assertThat(reviewer.get("/desk/review/" + child).body())
        .contains("Somebody is involved here and must not see the incident")
        .contains("Somebody there is involved");

    var fields = List.of("decision", "SCHOOL", "urn", involved, "reason", "rang");
    var ticked = Stream.concat(fields.stream(), Stream.of("despite", involved)).toList();
    assertThat(check(child, fields.toArray(String[]::new)).body())
        .contains("Check your decision", "id=\"despite\"")
        .doesNotContain("There is a problem");
    assertThat(decide(child, fields.toArray(String[]::new)).body())
        .contains("<title>Error: Check your decision", "href=\"#despite\"", "tick that you know");
    assertThat(told(child)).isZero();
    assertThat(decide(child, ticked.toArray(String[]::new)).body()).contains("decided");
    assertThat(told(child)).isEqualTo(1);
  }

  @Test
  void anAuthorityWhereSomebodyIsInvolvedIsToldOnlyByWhoSaysSo() {
    county.entry("LA:878", "Involved County", Status.OPEN);
    var child = county.child(false, "LA:878");
    var fields = List.of("decision", "HOME_EDUCATED", "laCode", "878", "reason", "rang");
    assertThat(check(child, fields.toArray(String[]::new)).body())
        .contains("Check your decision", "value=\"LA:878\"", "Tell Involved County")
        .doesNotContain("There is a problem");
    assertThat(decide(child, fields.toArray(String[]::new)).body())
        .contains("<title>Error: Check your decision", "href=\"#despite\"", "tick that you know");
    assertThat(told(child)).isZero();
    var ticked = Stream.concat(fields.stream(), Stream.of("despite", "LA:878")).toList();
    assertThat(decide(child, ticked.toArray(String[]::new)).body()).contains("decided");
    assertThat(told(child)).isEqualTo(1);
  }

  @Test
  void aSchoolThatFollowsOneWhereSomebodyIsInvolvedIsMarkedToo() {
    var follower = county.school("Following School", Status.OPEN);
    var closed = county.school("Involved Former School", Status.CLOSED, follower);
    var child = county.child(false, closed);
    county.found(child, List.of(MadeUpReviews.likely(follower)), List.of());
    assertThat(reviewer.get("/desk/review/" + child).body())
        .contains("Somebody there is involved", "Following School");
    var fields = List.of("decision", "SCHOOL", "urn", follower, "reason", "rang");
    assertThat(decide(child, fields.toArray(String[]::new)).body())
        .contains("tick that you know", "Tell Following School");
    var ticked = Stream.concat(fields.stream(), Stream.of("despite", follower)).toList();
    assertThat(decide(child, ticked.toArray(String[]::new)).body()).contains("decided");
    assertThat(told(child)).isEqualTo(1);
  }

  @Test
  void whatWasTypedStaysWhereSomethingIsMissing() {
    var child = county.child(false);
    assertThat(check(child, "reason", "saw <them>").body())
        .contains("There is a problem", "href=\"#d-school\"", "Choose what is to happen")
        .contains("saw &lt;them&gt;")
        .contains("<title>Error: ");
    assertThat(check(child, "decision", "SCHOOL", "reason", "seen").body())
        .contains("href=\"#otherUrn\"", "Choose a school");
    assertThat(check(child, "decision", "SCHOOL", "otherUrn", "12", "reason", "seen").body())
        .contains("six digits", "value=\"12\"");
    assertThat(check(child, "decision", "SCHOOL", "otherUrn", "999997", "reason", "x").body())
        .contains("has no school with this number");
    assertThat(check(child, "decision", "OUT_OF_SCOPE", "reason", " ").body())
        .contains("href=\"#reason\"", "Say why");
  }

  @Test
  void aDecisionAboutAnOlderStateIsRefused() {
    var child = county.child(false);
    reviewer.get("/desk/review/" + child);
    var answer =
        reviewer.post(
            "/desk/review/" + child + "/decision",
            "version",
            "2",
            "generation",
            "1",
            "decision",
            "OUT_OF_SCOPE",
            "reason",
            "rang");
    assertThat(answer.body()).contains("look again", "name=\"version\" value=\"1\"");
  }

  @Test
  void candidatesStandBesideTheChildWithTheirEvidence() {
    var urn = county.school("Larch Primary School", Status.OPEN);
    var other = county.school("Elder Primary School", Status.OPEN);
    var child = county.child(false);
    county.found(
        child,
        List.of(MadeUpReviews.likely(urn, other), MadeUpReviews.possible(other)),
        List.of(MadeUpReviews.brother(other)));
    assertThat(reviewer.get("/desk/review/" + child).body())
        .contains("Likely, 94 % sure", "Unlikely, 3 % sure", "Made-up Town", "candidates 1 and 2")
        .contains("Given name agrees", "12.3 bits for", "3.1 bits against", "50.5 bits for")
        .contains("agrees with day and month exchanged")
        .contains("not in this incident", "Barnaby", "no evidence")
        .contains("The given name on the roll is another")
        .doesNotContain("NOT_SURE", "SWAPPED", "checked=");
  }

  @Test
  void aClosedSchoolOffersTheOneThatFollowsIt() {
    var open = county.school("Follower School", Status.OPEN);
    var closed = county.school("Foregone School", Status.CLOSED, open);
    var child = county.child(false);
    county.found(child, List.of(MadeUpReviews.likely(closed)), List.of());
    assertThat(reviewer.get("/desk/review/" + child).body())
        .contains("closed", "follows Foregone School", "id=\"urn-" + open + "\"")
        .doesNotContain("id=\"urn-" + closed + "\"");
    assertThat(check(child, "decision", "SCHOOL", "otherUrn", closed, "reason", "x").body())
        .contains("This school is closed", "id=\"urn-" + open + "\"");
  }

  @Test
  void aSchoolIsFoundByTheBeginningsOfItsWords() {
    var urn = county.school("Zebrawood Church School", Status.OPEN);
    var child = county.child(false);
    assertThat(check(child, "step", "find", "wanted", "zebra school", "reason", "half a").body())
        .contains("id=\"urn-" + urn + "\"", "half a");
    assertThat(check(child, "step", "find", "wanted", "nosuchname").body())
        .contains("The register has no school like");
    var ticked = check(child, "step", "find", "wanted", "nosuchname", "urn", urn).body();
    assertThat(ticked).containsPattern("id=\"urn-" + urn + "\"[^>]*checked");
  }

  @Test
  void theOfficerForHomeEducationIsTold() {
    county.entry("LA:877", "Another County", Status.OPEN);
    var child = county.child(false);
    var fields = List.of("decision", "HOME_EDUCATED", "laCode", "877", "reason", "the mother says");
    assertThat(check(child, fields.toArray(String[]::new)).body())
        .contains("officer for home education", "Another County");
    decide(child, fields.toArray(String[]::new));
    assertThat(told(child)).isEqualTo(1);
    assertThat(
            jdbc.sql("select decision from review_case where child_id = ?")
                .param(child)
                .query(String.class)
                .single())
        .isEqualTo("HOME_EDUCATED");
  }

  @Test
  void aSecondPersonConfirmsAndOtherForcesSeeNothing() {
    var people = new DeskPeople(invitations, port);
    var second = people.signedIn(DeskRole.SUPERVISOR, MadeUpCounty.FORCE);
    var urn = county.school("Refuge School", Status.OPEN);
    var child = county.child(true);
    var reason = "the refuge says so";
    assertThat(check(child, "decision", "SCHOOL", "urn", urn, "reason", reason).body())
        .contains("Propose this to a second person");
    var queue = decide(child, "decision", "SCHOOL", "urn", urn, "reason", reason).body();
    assertThat(queue).contains("a second person must agree", "you were the first");
    assertThat(told(child)).isZero();
    assertThat(reviewer.get("/desk/review/" + child).body())
        .contains("Take the proposal back", reason)
        .doesNotContain("value=\"CONFIRM\"");
    assertThat(answer(reviewer, child, "CONFIRM", "me again").body())
        .contains("somebody else must confirm it");
    assertThat(told(child)).isZero();

    var elsewhere = people.signedIn(DeskRole.REVIEWER, "E23000020");
    assertThat(elsewhere.get("/desk/review/" + child).statusCode()).isEqualTo(404);
    assertThat(answer(elsewhere, child, "CONFIRM", "why not").statusCode()).isEqualTo(404);
    var duty = people.signedIn(DeskRole.DUTY, "*");
    duty.get("/desk");
    assertThat(answer(duty, child, "CONFIRM", "why not").statusCode()).isEqualTo(403);

    assertThat(second.get("/desk/review/" + child).body())
        .contains("Agree: tell the key adult of 1 school", reason, "Refuge School");
    assertThat(answer(second, child, "CONFIRM", "").body()).contains("Say why you agree");
    assertThat(answer(second, child, "CONFIRM", "rang the refuge").body()).contains("decided");
    assertThat(told(child)).isEqualTo(1);
  }

  @Test
  void theQueueIsNarrowedDown() {
    var child = county.child(false);
    county.found(child, List.of(), List.of());
    county.child(false);
    assertThat(reviewer.get("/desk/review?reason=GIVEN_NAME_DIFFERS").body())
        .contains(child.toString(), "The given name on the roll is another");
    assertThat(reviewer.get("/desk/review?reason=NOTHING").body())
        .contains("Nobody of these waits")
        .doesNotContain(child.toString());
  }

  private HttpResponse<String> check(UUID child, String... fields) {
    return send("/desk/review/" + child, child, fields);
  }

  private HttpResponse<String> decide(UUID child, String... fields) {
    return send("/desk/review/" + child + "/decision", child, fields);
  }

  private HttpResponse<String> send(String path, UUID child, String... fields) {
    reviewer.get("/desk/review/" + child);
    var all = new ArrayList<>(List.of("version", "1", "generation", "1"));
    all.addAll(List.of(fields));
    return reviewer.post(path, all.toArray(String[]::new));
  }

  private HttpResponse<String> answer(
      DeskBrowser person, UUID child, String answer, String reason) {
    var proposal = rows.notes(child).orElseThrow().proposal();
    return person.post(
        "/desk/review/" + child + "/proposal",
        "version",
        "1",
        "generation",
        "1",
        "proposal",
        String.valueOf(proposal.id()),
        "answer",
        answer,
        "reason",
        reason);
  }

  private long told(UUID child) {
    return jdbc.sql("select count(*) from notification where child_id = ?")
        .param(child)
        .query(Long.class)
        .single();
  }
}
