package org.encompass.notifier.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.encompass.harness.MovableClock;
import org.encompass.notifier.Made.ChildMaker;
import org.encompass.notifier.Made.IncidentMaker;
import org.encompass.notifier.MadeUpCounty;
import org.encompass.notifier.NotifierTest;
import org.encompass.notifier.domain.Urn;
import org.encompass.notifier.incidents.ChildState;
import org.encompass.notifier.incidents.Children;
import org.encompass.notifier.incidents.Details;
import org.encompass.notifier.lifecycle.Notifications;
import org.encompass.notifier.matching.Reviews.Decided;
import org.encompass.notifier.outbox.Broker;
import org.encompass.notifier.scheduling.SweepRunner;
import org.encompass.schemas.IncidentMessage.Conflict;
import org.encompass.schemas.SchoolMessage.Status;
import org.encompass.schemas.wire.WireKeys;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/// Nothing about a confidential address is one person's act.
@NotifierTest
class TwoPeopleTest {
  private final String first = "desk account " + UUID.randomUUID();
  private final String second = "desk account " + UUID.randomUUID();

  @Autowired private JdbcTemplate jdbc;
  @Autowired private Details details;
  @Autowired private TransactionTemplate transaction;
  @Autowired private SweepRunner sweeps;
  @Autowired private Children children;
  @Autowired private Notifications notifications;
  @Autowired private Reviews reviews;
  @Autowired private Broker broker;
  @Autowired private WireKeys keys;
  @Autowired private MovableClock clock;

  private final String urn = "%06d".formatted(310000 + MadeUpCounty.number());
  private final IncidentMaker incident = new IncidentMaker();
  private CaseFiles files;

  @BeforeEach
  void made() {
    account(first, clock.instant());
    account(second, clock.instant());
    files = new CaseFiles(jdbc, details, transaction);
    incident.reference = "TWO-" + urn;
    incident.occurred = clock.instant().minusSeconds(3600);
    incident.confidentialAddress = true;
    var lead = MadeUpCounty.lead("two-" + urn, "Lead Person");
    new MadeUpCounty(broker, keys).entry(urn, "Two School", Status.OPEN, List.of(), lead);
    await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () ->
                jdbc.queryForObject(
                    "select count(*) = 1 from school where urn = ?", Boolean.class, urn));
  }

  @Test
  void nobodyIsToldBeforeASecondPersonAgrees() {
    var child = inReview();
    assertThat(reviews.wouldBe(child, seen(child), school())).isEqualTo(Decided.PROPOSED);
    assertThat(propose(child, school())).isEqualTo(Decided.PROPOSED);
    assertThat(notifications.ofChild(child)).isEmpty();
    assertThat(item(child).proposedBy()).isEqualTo(first);
    assertThat(propose(child, school())).isEqualTo(Decided.PROPOSAL_WAITING);
    assertThat(confirm(child, first)).isEqualTo(Decided.SAME_PERSON);
    assertThat(notifications.ofChild(child)).isEmpty();

    assertThat(confirm(child, second)).isEqualTo(Decided.DONE);
    assertThat(notifications.ofChild(child)).hasSize(1);
    assertThat(ledger(child))
        .contains("PROPOSED by " + first, "PROPOSAL_CONFIRMED by " + second)
        .contains("REVIEW_DECIDED by " + second);
    assertThat(
            jdbc.queryForObject(
                "select reasons from ledger where child_id = ? and kind = 'REVIEW_DECIDED'",
                String.class,
                child))
        .endsWith("PROPOSED BY " + first);
  }

  @Test
  void bothSeeThatSomebodyAtTheSchoolIsInvolved() {
    incident.conflicts = List.of(new Conflict(urn, null));
    var child = inReview();
    assertThat(propose(child, school())).isEqualTo(Decided.SOMEBODY_INVOLVED);
    var urns = Set.of(new Urn(urn));
    propose(child, new ReviewDecision.Schools(urns, urns));
    assertThat(reviews.find(child).orElseThrow().notes().proposal().decision())
        .isEqualTo(new ReviewDecision.Schools(urns, urns));
    assertThat(confirm(child, second)).isEqualTo(Decided.DONE);
  }

  @Test
  void tellingNobodyNeedsTwoPeopleToo() {
    var child = inReview();
    assertThat(propose(child, new ReviewDecision.OutOfScope())).isEqualTo(Decided.PROPOSED);
    assertThat(children.find(child).orElseThrow().state()).isEqualTo(ChildState.IN_REVIEW);
    assertThat(confirm(child, second)).isEqualTo(Decided.DONE);
    assertThat(children.find(child).orElseThrow().state()).isEqualTo(ChildState.OUT_OF_SCOPE);
  }

  @Test
  void whatIsRejectedIsNotDoneAndTheNextReviewerSeesIt() {
    var child = inReview();
    propose(child, school());
    assertThat(reject(child, second)).isEqualTo(Decided.REJECTED);
    assertThat(notifications.ofChild(child)).isEmpty();
    assertThat(item(child).proposedBy()).isNull();
    assertThat(reviews.find(child).orElseThrow().notes().ended())
        .singleElement()
        .satisfies(
            ended -> {
              assertThat(ended.end()).isEqualTo(Proposal.End.REJECTED);
              assertThat(ended.why()).isEqualTo("because");
              assertThat(ended.proposal().decision()).isEqualTo(school());
            });
    propose(child, school());
    assertThat(reject(child, first)).isEqualTo(Decided.REJECTED);
    assertThat(ledger(child))
        .contains("PROPOSAL_REJECTED by " + second, "PROPOSAL_TAKEN_BACK by " + first);
  }

  @Test
  void anAmendmentMakesTheProposalVoid() {
    var child = inReview();
    propose(child, school());
    var seen = seen(child);
    var proposal = reviews.find(child).orElseThrow().notes().proposal().id();
    incident.version++;
    incident.circumstances = "Neighbours heard more.";
    file();

    assertThat(reviews.confirm(child, proposal, seen, "agreed", second))
        .isEqualTo(Decided.CHANGED_MEANWHILE);
    assertThat(item(child).proposedBy()).isNull();
    assertThat(reviews.find(child).orElseThrow().notes().ended())
        .extracting(Proposal.Ended::end)
        .containsExactly(Proposal.End.VOID);
    assertThat(ledger(child)).anyMatch(entry -> entry.startsWith("PROPOSAL_VOID"));
    assertThat(notifications.ofChild(child)).isEmpty();
  }

  @Test
  void anAccountMadeAfterTheReviewBeganHasNoPartInIt() {
    var child = inReview();
    var newcomer = "desk account " + UUID.randomUUID();
    account(newcomer, clock.instant().plusSeconds(1));
    assertThat(reviews.decide(child, seen(child), school(), "asked", newcomer))
        .isEqualTo(Decided.NEWCOMER);
    propose(child, school());
    assertThat(confirm(child, newcomer)).isEqualTo(Decided.NEWCOMER);
    assertThat(confirm(child, "desk account " + UUID.randomUUID())).isEqualTo(Decided.NEWCOMER);
    assertThat(notifications.ofChild(child)).isEmpty();
    assertThat(confirm(child, second)).isEqualTo(Decided.DONE);
  }

  private void account(String actor, Instant made) {
    var id = actor.substring("desk account ".length());
    jdbc.update(
        "insert into desk_account (account_id, name, role, forces, state, created_at)"
            + " values (?::uuid, ?, 'REVIEWER', '{*}', 'ACTIVE', ?)",
        id,
        "two-" + id,
        Timestamp.from(made));
  }

  private UUID inReview() {
    var child = new ChildMaker();
    child.family = "Nowhere" + (char) ('a' + Integer.parseInt(urn) % 26) + "two";
    incident.children = List.of(child.make());
    return file();
  }

  private UUID file() {
    var child = files.file(incident, clock.instant());
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () -> {
              sweeps.run("routing");
              assertThat(
                      jdbc.queryForObject(
                          "select unrouted from child where child_id = ?", Boolean.class, child))
                  .isFalse();
            });
    return child;
  }

  private ReviewDecision school() {
    return new ReviewDecision.Schools(Set.of(new Urn(urn)));
  }

  private Decided propose(UUID child, ReviewDecision decision) {
    return reviews.decide(child, seen(child), decision, "asked the school", first);
  }

  private Decided confirm(UUID child, String actor) {
    return reviews.confirm(child, waiting(child), seen(child), "agreed", actor);
  }

  private Decided reject(UUID child, String actor) {
    return reviews.reject(child, waiting(child), seen(child), "because", actor);
  }

  private UUID waiting(UUID child) {
    return reviews.find(child).orElseThrow().notes().proposal().id();
  }

  private Reviews.Seen seen(UUID child) {
    return reviews.find(child).orElseThrow().seen();
  }

  private ReviewItem item(UUID child) {
    return reviews.find(child).orElseThrow().item();
  }

  private List<String> ledger(UUID child) {
    return jdbc.queryForList(
        "select kind || ' by ' || actor from ledger where child_id = ? order by seq",
        String.class,
        child);
  }
}
